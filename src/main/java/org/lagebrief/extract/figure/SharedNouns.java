package org.lagebrief.extract.figure;

import java.util.List;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.noun.CountedNoun.Kind;
import org.lagebrief.extract.figure.noun.NounPhrases;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds the noun of a figure, also where only a later figure has it: "43 internationale und 1.200 nationale Mitarbeiter". */
final class SharedNouns {
    /** So many words ", die Polizei von" may have. */
    private static final int MOST_REPEATED = 6;
    /** So many words may stand between two numbers of one noun. */
    private static final int MOST_BETWEEN = 5;

    private static final Roles VERBS = Roles.of(Role.OUTCOME_WORD, Role.FINITE);

    private final Reading reading;
    private final Tokens tokens;
    private final NounPhrases nouns;

    SharedNouns(Reading reading, NounPhrases nouns) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.nouns = nouns;
    }

    /** The noun of the figure at the index, which stands before the end; the older number of a change counts what the newer one counts. */
    CountedNoun of(List<Figure> figures, int index, int end) {
        Figure figure = figures.get(index);
        CountedNoun own = nouns.behind(figure, end);
        if (index + 1 == figures.size() || own.exists()) {
            return own;
        }
        CountedNoun next = nouns.behind(figures.get(index + 1), end);
        return figure.superseded() || isElided(figure, figures.get(index + 1), next) ? next : own;
    }

    /** "43 internationale und 1.200 nationale Mitarbeiter", "Pakistan mit sieben und Indien mit sechs Toten", "nach X 40, nach Y 50 Tote". */
    private boolean isElided(Figure figure, Figure next, CountedNoun noun) {
        int from = figure.last() + 1;
        int to = next.first();
        boolean and = reading.hasAny(from, to, Role.AND) && !reading.hasAny(from, to, VERBS);
        boolean adjective = to - from == 2 && reading.has(to - 1, Role.AND);
        return isRepeated(figure, from, to, noun)
                || (and
                        && to - from <= MOST_BETWEEN
                        && !figure.article()
                        && (adjective || (noun.measure() != null && !noun.weak())));
    }

    /** "nach X 40, nach Y 50 Tote", "von 30, die Polizei von 12 Teilnehmern": one preposition twice, and no word for counting that governs the number. */
    private boolean isRepeated(Figure figure, int from, int to, CountedNoun noun) {
        int start = reading.sentences.start(reading.sentences.of(figure.first()));
        return tokens.isMark(from, ',')
                && to - from <= MOST_REPEATED
                && (reading.has(from + 1, Role.PREPOSITION) || isSamePreposition(figure.first() - 1, to - 1))
                && !reading.has(from + 1, Role.PART_BEFORE)
                && noun.kind() == Kind.PEOPLE
                && !figure.article()
                && !reading.hasAny(from, to, Role.OUTCOME_WORD)
                && !reading.hasAny(start, figure.first(), Role.COUNT_NOUN);
    }

    private boolean isSamePreposition(int first, int second) {
        return reading.has(first, Role.PREPOSITION)
                && tokens.isWord(second)
                && tokens.word(first).equals(tokens.word(second));
    }
}
