package org.lagebrief.extract.circumstance;

import java.util.stream.IntStream;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.BySentence;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Tells figures that are named only to be rejected from those that merely stand near a denial of something else. */
final class Denials {
    private static final int WORDS_BEFORE = 3;

    private static final Roles BEGINNINGS = Roles.of(Role.DENIED, Role.REJECTED, Role.DENIED_OPEN);

    private static final Roles DENIALS = Roles.of(Role.DENIED, Role.REJECTED);
    private static final Roles OTHERS = Roles.of(Role.EVENT, Role.DENIED_OTHER);
    private static final int[] NONE = {};

    private final Reading reading;
    private final Tokens tokens;
    private final Clauses clauses;
    private final BySentence<int[]> verbs;

    Denials(Reading reading, Clauses clauses) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.clauses = clauses;
        this.verbs = new BySentence<>(reading, this::verbs);
    }

    /** Whether the figure of the sentence last looked at is rejected. */
    boolean isDenied(Figure figure, int sentence) {
        return isNegated(figure, sentence) || isObject(figure, sentence);
    }

    /** "nicht 200, sondern 150", "150 statt der gemeldeten 200", "not 200 but 150". */
    private boolean isNegated(Figure figure, int sentence) {
        int start = reading.sentences.start(sentence);
        int at = figure.first();
        if (reading.has(at - 1, Role.NEGATION)) {
            return true;
        }
        for (int back = 0; back <= WORDS_BEFORE && at > start; back++, at--) {
            if (reading.phraseBefore(at, start, Role.INSTEAD) >= 0) {
                return true;
            }
            if (!tokens.isWord(at - 1) || tokens.isCapital(at - 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean isObject(Figure figure, int sentence) {
        for (int verb : verbs.of(sentence)) {
            if (denies(verb, reading.has(verb, Role.DENIED), figure, sentence)) {
                return true;
            }
        }
        return false;
    }

    private int[] verbs(int sentence) {
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        if (!reading.hasAny(start, end, BEGINNINGS)) {
            return NONE;
        }
        return IntStream.range(start, end)
                .filter(at -> reading.has(at, BEGINNINGS))
                .filter(at -> reading.has(at, DENIALS)
                        || (reading.has(at, Role.DENIED_OPEN) && reading.hasAny(at + 1, end, Role.DENIED_CLOSE)))
                .toArray();
    }

    private boolean denies(int verb, boolean plain, Figure figure, int sentence) {
        int own = clauses.of(figure.number());
        int denying = clauses.of(verb);
        if (own != denying) {
            boolean follows = clauses.governor(own) == denying || denying == own + 1;
            int opening = clauses.opening(own);
            return follows && reading.has(opening, Role.CONTENT_CLAUSE) && !isOfOther(verb, opening);
        }
        if (verb < figure.first()) {
            return !isOfOther(verb, figure.first()) && (plain || speaksOfClaim(verb, figure.first()));
        }
        int start = reading.sentences.start(sentence);
        boolean passive = reading.pack.verbsComeLast() || reading.hasAny(Math.max(verb - 2, start), verb, Role.PASSIVE);
        return passive && speaksOfClaim(Math.max(start, clauses.opening(own) - 1), figure.first());
    }

    /** "denied responsibility for", "denied reports and said": what is denied is something else. */
    private boolean isOfOther(int verb, int figure) {
        for (int at = verb + 1; at < figure; at++) {
            boolean resumes = reading.has(at, Role.AND) && reading.hasAny(at + 1, figure, Role.SAYING);
            if (resumes || reading.has(at, OTHERS)) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksOfClaim(int from, int to) {
        return reading.hasAny(from, to, Role.COUNT_NOUN)
                || reading.hasAny(from, to, Role.DOCUMENT)
                || reading.hasAny(from, to, Role.CLAIM_NOUN);
    }
}
