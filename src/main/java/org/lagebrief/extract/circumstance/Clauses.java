package org.lagebrief.extract.circumstance;

import java.util.Arrays;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/**
 * The clauses of one sentence: which of them each token belongs to, and which other each depends on.
 *
 * <p>Commas alone part no clauses, for lists have them too; a stretch is a clause of its own if it has a verb and the one before it, too.
 */
final class Clauses {
    private static final int NONE = -1;

    private static final Roles VERBS = Roles.of(Role.FINITE, Role.SAYING, Role.INDIRECT);
    private static final Roles OUTCOMES = Roles.of(Role.OUTCOME_WORD, Role.OUTCOME_VERB);

    private final Reading reading;
    private final Tokens tokens;
    private int sentence = NONE;
    private int start;
    private int[] clauseAt = new int[64];
    private int[] governor = new int[16];
    private int[] opening = new int[16];
    private boolean[] complete = new boolean[16];
    private int count;

    Clauses(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Makes the sentence the one that is asked about. */
    void look(int wanted) {
        if (wanted != sentence) {
            sentence = wanted;
            start = reading.sentences.start(wanted);
            split(reading.sentences.end(wanted));
        }
    }

    /** The number of the clause that holds the token of the sentence last looked at. */
    int of(int token) {
        return clauseAt[token - start];
    }

    /** The first word of the clause. */
    int opening(int clause) {
        return opening[clause];
    }

    /** The clause on which this one depends, or -1 for a main clause. */
    int governor(int clause) {
        return governor[clause];
    }

    private void split(int end) {
        count = 0;
        clauseAt = clauseAt.length < end - start ? new int[end - start] : clauseAt;
        int current = add(start, NONE);
        for (int from = start; from < end; ) {
            int to = stretchEnd(from, end);
            int words = firstWord(from, to);
            current = from == start ? current : clause(current, from, words, to);
            boolean closed = governor[current] != NONE && endsInVerb(words, to);
            complete[current] |= closed || hasVerb(words, to) || hasOutcome(words, to);
            Arrays.fill(clauseAt, from - start, to - start, current);
            from = to;
        }
    }

    private int add(int first, int governing) {
        if (count == governor.length) {
            governor = Arrays.copyOf(governor, count * 2);
            opening = Arrays.copyOf(opening, count * 2);
            complete = Arrays.copyOf(complete, count * 2);
        }
        governor[count] = governing;
        opening[count] = first;
        complete[count] = false;
        return count++;
    }

    private int stretchEnd(int from, int end) {
        int at = firstWord(from, end) + 1;
        while (at < end && !isBoundary(at) && !opensClause(at)) {
            at++;
        }
        return Math.min(at, end);
    }

    private int firstWord(int from, int end) {
        int at = from;
        while (at < end - 1 && (isBoundary(at) || tokens.is(at, Kind.QUOTE_OPEN) || tokens.is(at, Kind.QUOTE_CLOSE))) {
            at++;
        }
        return at;
    }

    private boolean isBoundary(int at) {
        char mark = tokens.mark(at);
        return mark == ',' || isStrong(mark) || (mark == '-' && !tokens.isGlued(at) && !tokens.isGlued(at + 1));
    }

    private static boolean isStrong(char mark) {
        return mark == ';' || mark == ':' || mark == '\u2013' || mark == '\u2014' || mark == '(' || mark == ')';
    }

    /** The clause of the stretch between the tokens, whose words begin at the third. */
    private int clause(int current, int from, int words, int to) {
        if (tokens.isMark(from, ';')) {
            return add(words, NONE);
        }
        if (tokens.isMark(from, '(') || isSubordinate(words, to)) {
            int governing = complete[current] && governor[current] != NONE ? governor[current] : current;
            return add(words, governing);
        }
        if (from == words) {
            return current;
        }
        boolean ended = complete[current] || tokens.isMark(from, ')');
        int outer = governor[current];
        if (!hasVerb(words, to)) {
            return outer != NONE && ended ? outer : current;
        }
        if (!ended || (outer != NONE && !complete[outer])) {
            return ended ? outer : current;
        }
        return add(words, NONE);
    }

    /** Not the "als" of "mehr als 30". */
    private boolean opensClause(int at) {
        return reading.has(at, Role.CLAUSE) && reading.phraseBefore(at + 1, start, Role.BOUND_BEFORE) < 0;
    }

    /** Whether a conjunction or relative pronoun opens the stretch. */
    private boolean isSubordinate(int words, int to) {
        if (opensClause(words)) {
            return hasVerb(words, to) || hasOutcome(words, to);
        }
        int pronoun = reading.has(words, Role.PREPOSITION) ? words + 1 : words;
        return reading.pack.verbsComeLast()
                && reading.has(pronoun, Role.DETERMINER)
                && tokens.isMark(words - 1, ',')
                && endsInVerb(words, to);
    }

    private boolean hasVerb(int from, int to) {
        return reading.hasAny(from, to, VERBS) || (opensClause(from) && endsInVerb(from, to));
    }

    private boolean hasOutcome(int from, int to) {
        return reading.hasAny(from, to, OUTCOMES);
    }

    /** Where verbs come last, a last word in lower case is one. */
    private boolean endsInVerb(int from, int to) {
        int last = to - 1;
        while (last > from && !tokens.isWord(last)) {
            last--;
        }
        return reading.pack.verbsComeLast() && last > from && tokens.isWord(last) && !tokens.isCapital(last);
    }
}
