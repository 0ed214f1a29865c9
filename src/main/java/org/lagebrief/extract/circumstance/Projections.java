package org.lagebrief.extract.circumstance;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.BySentence;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/** Tells figures that are expected, feared or planned from those that merely stand near an expectation. */
final class Projections {
    /** Of these "sollen … werden" tells by hearsay what is so, not what is planned. */
    private static final Set<Measure> LASTING =
            EnumSet.of(Measure.DETAINED, Measure.ABDUCTED, Measure.MISSING, Measure.CAPTURED);

    private static final Roles BEGINNINGS = Roles.of(Role.PROJECTED, Role.INTENDED, Role.PLAN_OPEN);

    private static final Roles BEFORE_NOUNS = Roles.of(Role.DETERMINER, Role.THAN);
    private static final int[] NONE = {};

    private final Reading reading;
    private final Tokens tokens;
    private final Clauses clauses;
    private final BySentence<int[]> words;

    Projections(Reading reading, Clauses clauses) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.clauses = clauses;
        this.words = new BySentence<>(reading, this::words);
    }

    /** Whether the figure, of the sentence last looked at, is projected. */
    boolean isProjected(Counted counted) {
        int own = clauses.of(counted.figure().number());
        int governing = reading.has(clauses.opening(own), Role.CONTENT_CLAUSE) ? clauses.governor(own) : -1;
        int end = reading.sentences.end(counted.sentence());
        for (int at : words.of(counted.sentence())) {
            int clause = clauses.of(at);
            if (clause == governing && isVerb(at)) {
                return true;
            }
            if (clause == own && ((isVerb(at) && projects(at, counted, end)) || isPlan(at, counted.measure(), end))) {
                return true;
            }
        }
        return false;
    }

    private int[] words(int sentence) {
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        return reading.hasAny(start, end, BEGINNINGS)
                ? IntStream.range(start, end)
                        .filter(at -> reading.has(at, BEGINNINGS))
                        .toArray()
                : NONE;
    }

    /** Not "the expected", "than expected", "could not". */
    private boolean isVerb(int at) {
        int behind = at + reading.length(at, Role.PROJECTED);
        return behind > at && !reading.has(at - 1, BEFORE_NOUNS) && !reading.has(behind, Role.NEGATION);
    }

    private boolean projects(int at, Counted counted, int end) {
        Figure figure = counted.figure();
        if (at < figure.first()) {
            return !startsAnew(at, figure, end);
        }
        boolean other = counted.trigger() >= 0 && counted.trigger() < at && !isLast(at, end);
        return !other && !hasAnotherFigure(figure.last() + 1, at) && !rises(at, end);
    }

    /** "could kill 20 and 30 were hurt": behind the "and" another sentence begins. */
    private boolean startsAnew(int at, Figure figure, int end) {
        int and = reading.find(at + 1, figure.first(), Role.AND);
        return and >= 0
                && hasAnotherFigure(at + 1, and)
                && reading.hasAny(figure.last() + 1, endOfClause(figure.last(), end), Role.PASSIVE);
    }

    private boolean hasAnotherFigure(int from, int to) {
        return tokens.hasValue(from, to);
    }

    /** "the toll of 20 could rise": what is expected is another number. */
    private boolean rises(int at, int end) {
        return reading.hasAny(at, endOfClause(at, end), Role.RISING);
    }

    /** "sollen … entsandt werden", "will … entsenden"; not "sollen … worden sein", "will … getötet haben". */
    private boolean isPlan(int at, Measure measure, int end) {
        boolean intended = reading.has(at, Role.INTENDED);
        if (!intended && (LASTING.contains(measure) || !reading.has(at, Role.PLAN_OPEN))) {
            return false;
        }
        int last = lastWord(at, end);
        return intended ? last > at && !reading.has(last, Role.PERFECT) : reading.has(last, Role.PLAN_CLOSE);
    }

    private boolean isLast(int at, int end) {
        return reading.pack.verbsComeLast() && lastWord(at, end) == at;
    }

    private int lastWord(int at, int end) {
        int last = endOfClause(at, end) - 1;
        while (last > at && !tokens.isWord(last)) {
            last--;
        }
        return last;
    }

    private int endOfClause(int at, int end) {
        int clause = clauses.of(at);
        int last = at;
        for (int i = at; i < end; i++) {
            last = clauses.of(i) == clause ? i : last;
        }
        return last + 1;
    }
}
