package org.lagebrief.extract.figure;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Extent;

/** Finds the words that say who is counted: the noun behind the figure, the one in "the number of …", or that of the figure before. */
final class Subjects {
    private static final int MOST_WORDS = 3;
    private static final int FAR = 24;

    private final Reading reading;
    private final Tokens tokens;

    Subjects(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    @Nullable
    Subject of(Figure figure, CountedNoun noun, Extent extent, int start, @Nullable Counted antecedent) {
        if (noun.exists()) {
            return new Subject(noun.first(), withAffiliation(noun.last()));
        }
        Subject ahead = counted(figure, start);
        boolean takesOver = extent != Extent.TOTAL || figure.superseded();
        return ahead == null && takesOver && antecedent != null ? antecedent.subject() : ahead;
    }

    /** The last token of a noun with the name of those it belongs to: "members of the National Guard". */
    private int withAffiliation(int noun) {
        int link = reading.length(noun + 1, Role.BELONGING);
        int at = noun + 1 + link;
        if (link == 0 || !tokens.isWord(at) || !tokens.isCapital(at) || reading.has(at, Role.MONTH)) {
            return noun;
        }
        while (!reading.pack.nounsAreCapital()
                && at - noun - link < MOST_WORDS
                && tokens.isWord(at + 1)
                && tokens.isCapital(at + 1)) {
            at++;
        }
        return at;
    }

    /** "Die Zahl der getöteten Zivilisten": the noun between a word for counting and the bare figure. */
    private @Nullable Subject counted(Figure figure, int start) {
        int count = -1;
        for (int at = figure.first() - 1; at >= Math.max(start, figure.first() - FAR) && count < 0; at--) {
            if (tokens.hasValue(at) && !reading.has(at, Role.ONE) && !isChanged(at, start)) {
                return null;
            }
            count = reading.has(at, Role.COUNT_NOUN) ? at : -1;
        }
        return count < 0 ? null : persons(count + 1, figure.first());
    }

    /** "von 27 auf 31": the older number, behind which the noun of both stands. */
    private boolean isChanged(int number, int start) {
        return reading.phraseBefore(number, start, Role.CHANGE_FROM) >= 0
                || reading.phraseBefore(number, start, Role.CHANGE_BY) >= 0;
    }

    /** The first noun for people; one that says no more than the measure, "Toten", names nobody. */
    private @Nullable Subject persons(int from, int end) {
        for (int at = from; at < end && !reading.has(at, Role.FUNCTION_WORD); at++) {
            boolean noun = !reading.pack.nounsAreCapital() || tokens.isCapital(at);
            boolean people = reading.has(at, Role.PERSON) && !reading.has(at, Role.OUTCOME_NOUN);
            if (noun && people && !reading.has(at + 1, Role.PERSON)) {
                return new Subject(at, at);
            }
        }
        return null;
    }
}
