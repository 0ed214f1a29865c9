package org.lagebrief.extract.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.KnownWord;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.extract.pack.Lexicon;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.model.Article;

/**
 * An article as the rules see it: its tokens, its sentences, and on demand which phrases of the pack begin at a token.
 *
 * <p>Phrases are looked up a sentence at a time, and only in sentences that a rule asks about.
 */
public final class Reading {
    private static final int NONE = -1;
    private static final int UNKNOWN = 0;
    private static final int LONGEST_PHRASE = 8;
    private static final int LONGEST_BEFORE = 6;

    public final Article article;
    public final LanguagePack pack;
    public final Tokens tokens;
    public final Sentences sentences;
    public final CapitalWords capitalWords;

    private final int count;
    /** The roles that each token may play, and once it was looked up those that it plays. */
    private final long[] roles;
    /** The latest phrase found to begin at a token; {@link #UNKNOWN} before anybody asked, and where none of several words begins. */
    private final int[] firstHit;

    private final Lexicon.Sink found = this::add;
    private Entry[] hitEntry = new Entry[64];
    private int[] hitLength = new int[64];
    private int[] nextHit = new int[64];
    private int hits = UNKNOWN + 1;

    public Reading(Article article, LanguagePack pack) {
        this.article = article;
        this.pack = pack;
        this.tokens = Scanner.scan(pack, article.text());
        this.count = tokens.count();
        this.roles = tokens.roles;
        this.firstHit = new int[count];
        this.sentences = new Sentences(tokens);
        this.capitalWords = new CapitalWords(tokens, pack);
    }

    /** Looks up the phrases that begin at the token, once; the next token mostly tells that none of several words does. */
    private void look(int token) {
        KnownWord word = tokens.known(token);
        boolean capital = tokens.isCapital(token);
        if (token + 1 == count || !word.mayGoOn(capital, tokens.known(token + 1))) {
            write(word.rolesAlone(capital), token);
            return;
        }
        firstHit[token] = NONE;
        write(Roles.NONE, token);
        pack.lexicon().phrases(tokens, token, Math.min(count, token + LONGEST_PHRASE), found);
    }

    private void write(Roles played, int token) {
        played.write(roles, token * Roles.PARTS);
        if (tokens.isNumber(token)) {
            Roles.writeNumber(roles, token * Roles.PARTS);
        }
    }

    private void add(int token, Entry entry, int length) {
        if (hits == hitEntry.length) {
            hitEntry = Arrays.copyOf(hitEntry, hits * 2);
            hitLength = Arrays.copyOf(hitLength, hits * 2);
            nextHit = Arrays.copyOf(nextHit, hits * 2);
        }
        hitEntry[hits] = entry;
        hitLength[hits] = length;
        nextHit[hits] = firstHit[token];
        firstHit[token] = hits++;
        roles[token * Roles.PARTS + entry.role().part()] |= entry.role().bit();
    }

    /** Whether a phrase of that role begins at the token. */
    public boolean has(int token, Role role) {
        return token >= 0 && token < count && begins(token, role);
    }

    private boolean begins(int token, Role role) {
        int place = token * Roles.PARTS + role.part();
        if ((roles[place] & role.bit()) == 0) {
            return false;
        }
        if (Roles.isOpen(roles, token * Roles.PARTS)) {
            look(token);
            return (roles[place] & role.bit()) != 0;
        }
        return true;
    }

    /** Whether a phrase of one of those roles begins at the token. */
    public boolean has(int token, Roles wanted) {
        if (token < 0 || token >= count || !mayHave(token, wanted)) {
            return false;
        }
        if (Roles.isOpen(roles, token * Roles.PARTS)) {
            look(token);
            return mayHave(token, wanted);
        }
        return true;
    }

    /** Whether a phrase of one of those roles may begin at the token, which is one of the text: if not, none does. */
    public boolean mayHave(int token, Roles wanted) {
        return wanted.anyIn(roles, token * Roles.PARTS);
    }

    /** The tokens of the longest phrase of that role that begins at the token, or 0. */
    public int length(int token, Role role) {
        if (!has(token, role)) {
            return 0;
        }
        if (firstHit[token] == UNKNOWN) {
            return 1;
        }
        int length = 0;
        for (int hit = firstHit[token]; hit != NONE; hit = nextHit[hit]) {
            if (hitEntry[hit].role() == role) {
                length = Math.max(length, hitLength[hit]);
            }
        }
        return length;
    }

    /** The longest phrase of that role that begins at the token, or null. */
    @Nullable
    public Entry entry(int token, Role role) {
        int length = length(token, role);
        return length == 0 ? null : entryOfLength(token, role, length);
    }

    /** The first token of the longest phrase of that role that ends just before the token, not before the limit; or -1. */
    public int phraseBefore(int token, int limit, Role role) {
        int last = Math.min(token, count);
        int start = Roles.firstIn(roles, Math.max(0, Math.max(limit, token - LONGEST_BEFORE)), last, role);
        while (start >= 0 && entryOfLength(start, role, token - start) == null) {
            start = Roles.firstIn(roles, start + 1, last, role);
        }
        return start;
    }

    /** The argument of the phrase of that role that begins at the token and has that length. */
    @Nullable
    public Entry entryOfLength(int token, Role role, int length) {
        if (!has(token, role)) {
            return null;
        }
        if (firstHit[token] == UNKNOWN) {
            return length == 1 ? tokens.known(token).entry(role, tokens.isCapital(token)) : null;
        }
        for (int hit = firstHit[token]; hit != NONE; hit = nextHit[hit]) {
            if (hitEntry[hit].role() == role && hitLength[hit] == length) {
                return hitEntry[hit];
            }
        }
        return null;
    }

    /** The first token from there, before the end, at which a phrase of that role begins; or -1. */
    public int find(int from, int end, Role role) {
        int last = Math.min(end, count);
        int token = Roles.firstIn(roles, Math.max(0, from), last, role);
        while (token >= 0 && !begins(token, role)) {
            token = Roles.firstIn(roles, token + 1, last, role);
        }
        return token;
    }

    public boolean hasAny(int from, int end, Role role) {
        return find(from, end, role) >= 0;
    }

    /** Whether a phrase of one of those roles begins at a token from there, before the end. */
    public boolean hasAny(int from, int end, Roles wanted) {
        int token = next(from, end, wanted);
        while (token >= 0 && !has(token, wanted)) {
            token = next(token + 1, end, wanted);
        }
        return token >= 0;
    }

    /** The first token from there, before the end, at which a phrase of one of those roles may begin; or -1. */
    public int next(int from, int end, Roles wanted) {
        return wanted.firstIn(roles, Math.max(0, from), Math.min(end, count));
    }
}
