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

    public final Article article;
    public final LanguagePack pack;
    public final Tokens tokens;
    public final Sentences sentences;
    public final CapitalWords capitalWords;

    private final long[] roles;
    /** The latest phrase found to begin at a token; {@link #UNKNOWN} before anybody asked. */
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
        this.roles = new long[3 * tokens.count()];
        this.firstHit = new int[tokens.count()];
        this.sentences = new Sentences(tokens);
        this.capitalWords = new CapitalWords(tokens, pack);
    }

    /** Looks up the phrases that begin at the token, once. */
    private void look(int token) {
        if (firstHit[token] == UNKNOWN) {
            firstHit[token] = NONE;
            int limit = Math.min(tokens.count(), token + LONGEST_PHRASE);
            pack.lexicon().phrases(tokens, token, limit, found);
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
        roles[3 * token] |= entry.role().bitInFirst();
        roles[3 * token + 1] |= entry.role().bitInSecond();
        roles[3 * token + 2] |= entry.role().bitInThird();
    }

    /** Whether a phrase of that role begins at the token. */
    public boolean has(int token, Role role) {
        if (token < 0 || token >= tokens.count()) {
            return false;
        }
        KnownWord word = tokens.known(token);
        return word.mayBegin(role) && (word.plays(role, tokens.isCapital(token)) || isFound(token, role));
    }

    /** Whether a phrase of one of those roles begins at the token. */
    public boolean has(int token, Roles any) {
        if (token < 0 || token >= tokens.count()) {
            return false;
        }
        KnownWord word = tokens.known(token);
        return word.mayBegin(any) && (word.plays(any, tokens.isCapital(token)) || isFound(token, any));
    }

    private boolean isFound(int token, Roles any) {
        look(token);
        return any.meet(roles[3 * token], roles[3 * token + 1], roles[3 * token + 2]);
    }

    private boolean isFound(int token, Role role) {
        look(token);
        return ((roles[3 * token] & role.bitInFirst())
                        | (roles[3 * token + 1] & role.bitInSecond())
                        | (roles[3 * token + 2] & role.bitInThird()))
                != 0;
    }

    private boolean begins(int token, Role role) {
        return token >= 0 && token < tokens.count() && tokens.known(token).mayBegin(role) && isFound(token, role);
    }

    /** The tokens of the longest phrase of that role that begins at the token, or 0. */
    public int length(int token, Role role) {
        int length = 0;
        if (begins(token, role)) {
            for (int hit = firstHit[token]; hit != NONE; hit = nextHit[hit]) {
                if (hitEntry[hit].role() == role) {
                    length = Math.max(length, hitLength[hit]);
                }
            }
        }
        return length;
    }

    /** The longest phrase of that role that begins at the token, or null. */
    @Nullable
    public Entry entry(int token, Role role) {
        int length = length(token, role);
        if (length > 0) {
            for (int hit = firstHit[token]; hit != NONE; hit = nextHit[hit]) {
                if (hitEntry[hit].role() == role && hitLength[hit] == length) {
                    return hitEntry[hit];
                }
            }
        }
        return null;
    }

    /** The first token of the longest phrase of that role that ends just before the token, not before the limit; or -1. */
    public int phraseBefore(int token, int limit, Role role) {
        for (int start = Math.max(limit, token - 6); start < token; start++) {
            if (begins(start, role)) {
                for (int hit = firstHit[start]; hit != NONE; hit = nextHit[hit]) {
                    if (hitEntry[hit].role() == role && start + hitLength[hit] == token) {
                        return start;
                    }
                }
            }
        }
        return NONE;
    }

    /** The argument of the phrase of that role that begins at the token and has that length. */
    @Nullable
    public Entry entryOfLength(int token, Role role, int length) {
        if (begins(token, role)) {
            for (int hit = firstHit[token]; hit != NONE; hit = nextHit[hit]) {
                if (hitEntry[hit].role() == role && hitLength[hit] == length) {
                    return hitEntry[hit];
                }
            }
        }
        return null;
    }

    /** The first token from there, before the end, at which a phrase of that role begins; or -1. */
    public int find(int from, int end, Role role) {
        for (int token = Math.max(0, from); token < end; token++) {
            if (has(token, role)) {
                return token;
            }
        }
        return NONE;
    }

    public boolean hasAny(int from, int end, Role role) {
        return find(from, end, role) >= 0;
    }
}
