package org.lagebrief.extract.text;

import java.util.Arrays;
import org.lagebrief.extract.pack.KnownWord;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Tokens.Kind;

/** Where sentences begin and end, in tokens; line breaks always end one and belong to none. */
public final class Sentences {
    /** What begins a sentence behind a number, and goes on behind no ordinal. */
    private static final Roles LITTLE = Roles.of(Role.DETERMINER, Role.PREPOSITION, Role.FUNCTION_WORD, Role.PRONOUN);
    /** Signs that only stand at the beginning of a sentence. */
    private static final String BEGINNING = "\u00bf\u00a1";

    /** Longer stretches without a full stop (lists, tables, no text at all) are cut, so that time stays linear in the length. */
    private static final int MOST_TOKENS = 250;

    private final Tokens tokens;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;
    private int lastAsked;

    Sentences(Tokens tokens) {
        this.tokens = tokens;
        split();
    }

    private void split() {
        int start = 0;
        int at = 0;
        while (at < tokens.count()) {
            if (tokens.is(at, Kind.BREAK)) {
                add(start, at);
                start = ++at;
            } else if (endsSentence(at)) {
                at = afterClosing(at + 1);
                add(start, at);
                start = at;
            } else if (++at - start == MOST_TOKENS) {
                add(start, at);
                start = at;
            }
        }
        add(start, at);
    }

    private void add(int start, int end) {
        if (start == end) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** Quotation marks and brackets that close right behind the full stop belong to its sentence. */
    private int afterClosing(int from) {
        int at = from;
        while (at < tokens.count()
                && tokens.isGlued(at)
                && (tokens.is(at, Kind.QUOTE_CLOSE) || isMarkOf(at, ").!?]"))) {
            at++;
        }
        return at;
    }

    private boolean isMarkOf(int at, String marks) {
        char mark = tokens.mark(at);
        return mark != Tokens.NO_MARK && marks.indexOf(mark) >= 0;
    }

    private static boolean isEnding(char mark) {
        return mark == '.' || mark == '!' || mark == '?' || mark == '\u2026';
    }

    private boolean endsSentence(int at) {
        if (!isEnding(tokens.mark(at))) {
            return false;
        }
        int next = afterClosing(at + 1);
        if (next >= tokens.count() || tokens.is(next, Kind.BREAK)) {
            return true;
        }
        if (tokens.isGlued(next)) {
            return false;
        }
        boolean opens = tokens.isCapital(next)
                || tokens.is(next, Kind.DIGITS)
                || tokens.is(next, Kind.MIXED)
                || tokens.is(next, Kind.QUOTE_OPEN)
                || isMarkOf(next, BEGINNING);
        return opens && !(tokens.isMark(at, '.') && next == at + 1 && isNoFullStop(at, next));
    }

    /** Whether the point before that token is an abbreviation's or an ordinal's. */
    private boolean isNoFullStop(int at, int next) {
        int before = at - 1;
        if (before < 0 || !tokens.isGlued(at)) {
            return false;
        }
        if (tokens.is(before, Kind.DIGITS) && tokens.end(before) - tokens.start(before) <= 2) {
            KnownWord word = tokens.known(next);
            return !word.mayBegin(LITTLE) || word.mayBegin(Role.MONTH);
        }
        boolean initial =
                tokens.isWord(before) && tokens.end(before) - tokens.start(before) == 1 && tokens.isCapital(before);
        return initial || tokens.known(before).mayBegin(Role.ABBREVIATION);
    }

    public int count() {
        return count;
    }

    /** The first token of the sentence. */
    public int start(int sentence) {
        return starts[sentence];
    }

    /** The token after the last of the sentence. */
    public int end(int sentence) {
        return ends[sentence];
    }

    /** The sentence that holds the token, or that ends last before it. */
    public int of(int token) {
        if (starts[lastAsked] <= token && token < ends[lastAsked]) {
            return lastAsked;
        }
        int at = Arrays.binarySearch(starts, 0, count, token);
        lastAsked = at >= 0 ? at : Math.max(0, -at - 2);
        return lastAsked;
    }

    /** The words of the sentence, verbatim. */
    public String words(int sentence) {
        return tokens.words(starts[sentence], ends[sentence] - 1);
    }
}
