package org.lagebrief.extract.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.CountedNoun.Kind;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;

/**
 * Decides which figures count people, and of which measure: by their noun, the nearest outcome word, or what went before.
 *
 * <p>Sentences are to be asked for in their order: a part or an addition may take its measure from the sentence before.
 */
public final class Counting {
    /** So many words ", die Polizei von" may have. */
    private static final int MOST_REPEATED = 6;

    private final Reading reading;
    private final Tokens tokens;
    private final NumberGrammar numbers;
    private final NounPhrases nouns;
    private final Outcomes outcomes;
    private final Duty duty;
    private final Plausibility plausibility;
    private final Extents extents;
    private final Antecedents antecedents;
    private final Subjects subjects;
    /** Where figures stand in the text, as far as it was read: a set a sentence would have to reach up to its place. */
    private final BitSet figureTokens = new BitSet();

    public Counting(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.numbers = new NumberGrammar(reading);
        Context context = new Context(reading);
        this.nouns = new NounPhrases(reading, context);
        this.outcomes = new Outcomes(reading, context);
        this.duty = new Duty(reading, outcomes);
        this.plausibility = new Plausibility(reading, outcomes);
        this.extents = new Extents(reading);
        this.antecedents = new Antecedents(reading);
        this.subjects = new Subjects(reading);
    }

    /** A sentence's figures, and what is known of them so far. */
    private record Sentence(int number, int start, int end, List<Figure> figures, BitSet tokens) {}

    /** How a figure was found to count: by which measure, and from how far. */
    private record Sense(Measure measure, int trigger, Extent extent, double distance) {}

    /** The figures of the sentence that count people, in order. */
    public List<Counted> counted(int number) {
        List<Figure> figures = numbers.figures(number);
        if (figures.isEmpty()) {
            return List.of();
        }
        figures.forEach(f -> figureTokens.set(f.number()));
        Sentence sentence = new Sentence(
                number, reading.sentences.start(number), reading.sentences.end(number), figures, figureTokens);
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Counted found = counted(sentence, i, counted.isEmpty() ? null : counted.get(counted.size() - 1));
            if (found != null) {
                counted.add(found);
                antecedents.remember(found);
            }
        }
        return counted;
    }

    private @Nullable Counted counted(Sentence sentence, int index, @Nullable Counted last) {
        CountedNoun noun = noun(sentence.figures(), index, sentence.end());
        Figure figure = numbers.boundBehind(sentence.figures().get(index), noun.last() + 1);
        if (noun.kind() == Kind.THING || !plausibility.mayCount(figure, noun)) {
            return null;
        }
        boolean named = noun.measure() != null && !noun.weak();
        if (extents.isWhole(figure, sentence.start()) && !named) {
            return null;
        }
        Counted antecedent = antecedents.of(sentence.number(), last);
        Extent extent = extent(sentence, index, noun, last);
        Sense sense = named ? named(sentence, figure, noun, extent) : sense(sentence, figure, noun, extent, antecedent);
        if (sense == null) {
            return null;
        }
        Subject subject = subjects.of(figure, noun, sense.extent(), sentence.start(), antecedent);
        return new Counted(
                figure,
                noun,
                subject,
                sense.measure(),
                sentence.number(),
                sense.extent(),
                sense.trigger(),
                sense.distance());
    }

    /** The noun's measure, unless a verb tells of something worse: "two of the injured died", "30 refugees drowned". */
    private Sense named(Sentence sentence, Figure figure, CountedNoun noun, Extent extent) {
        Measure named = Objects.requireNonNull(noun.measure());
        Outcomes.Found found = noun.part() || OutcomeWords.isState(named)
                ? outcomes.nearest(figure, noun, sentence.tokens(), sentence.start(), sentence.end())
                : null;
        boolean close = found != null && !found.crosses() && found.cost() <= Plausibility.CLOSE;
        return found != null && close && OutcomeWords.outweighs(found.measure(), named)
                ? new Sense(found.measure(), found.token(), extent, found.cost())
                : new Sense(named, -1, extent, 0);
    }

    /** The older number of a change counts what the newer one counts. */
    private CountedNoun noun(List<Figure> figures, int index, int end) {
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
        boolean and = reading.hasAny(from, to, Role.AND) && !reading.hasAny(from, to, Role.OUTCOME_WORD);
        boolean adjective = to - from == 2 && reading.has(to - 1, Role.AND);
        return isRepeated(figure, from, to, noun)
                || (and
                        && to - from <= 5
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

    private Extent extent(Sentence sentence, int index, CountedNoun noun, @Nullable Counted last) {
        Figure figure = sentence.figures().get(index);
        boolean divided =
                last != null && (extents.isBreakdown(sentence.figures(), index) || extents.isGraded(figure, noun));
        return divided ? Extent.PART : extents.of(figure, noun, sentence.start());
    }

    private @Nullable Sense sense(
            Sentence sentence, Figure figure, CountedNoun noun, Extent extent, @Nullable Counted antecedent) {
        Outcomes.Found found = outcomes.nearest(figure, noun, sentence.tokens(), sentence.start(), sentence.end());
        Outcomes.Found sure = noun.exists()
                ? served(sentence, figure, noun, found)
                : bare(sentence, figure, found, antecedent != null);
        if (sure == null && found == null && isPlain(noun)) {
            sure = outcomes.counted(figure, sentence.start());
        }
        if (sure != null) {
            return new Sense(sure.measure(), sure.token(), extent, sure.cost());
        }
        Antecedents.Inherited inherited = antecedents.inherited(figure, noun, extent, sentence.number(), antecedent);
        if (inherited != null && isNearer(inherited, found)) {
            return sense(inherited);
        }
        if (found != null && plausibility.accepts(figure, noun, found, antecedent != null || extent == Extent.PART)) {
            return new Sense(found.measure(), found.token(), extent, found.cost());
        }
        if (noun.measure() != null && !figure.article()) {
            return new Sense(noun.measure(), -1, extent, 1);
        }
        return inherited == null ? null : sense(inherited);
    }

    /** "64 wounded, eleven of whom died": what is taken over is nearer, unless the figure's own clause tells of something worse. */
    private static boolean isNearer(Antecedents.Inherited inherited, Outcomes.@Nullable Found found) {
        return found != null
                && inherited.distance() < found.cost()
                && (found.crosses() || !OutcomeWords.outweighs(found.measure(), inherited.measure()));
    }

    /** Whether the noun says no more than that they are people, or serve. */
    private boolean isPlain(CountedNoun noun) {
        return noun.measure() == null
                && (reading.has(noun.last(), Role.HUMAN) || reading.has(noun.last(), Role.SERVICE));
    }

    /** What is said of a number without noun: a loss beside people counted before, or what a word for counting governs; or null. */
    private Outcomes.@Nullable Found bare(
            Sentence sentence, Figure figure, Outcomes.@Nullable Found found, boolean known) {
        Outcomes.Found loss = known ? duty.loss(figure) : null;
        boolean close = found != null && found.cost() <= Plausibility.CLOSE;
        return loss != null || close ? loss : outcomes.counted(figure, sentence.start());
    }

    /** What is said of people who serve, unless a plainer word says what happened to them; or null. */
    private Outcomes.@Nullable Found served(
            Sentence sentence, Figure figure, CountedNoun noun, Outcomes.@Nullable Found found) {
        Outcomes.Found served = noun.measure() != null
                ? null
                : duty.nearest(figure, noun, sentence.tokens(), sentence.start(), sentence.end());
        if (served == null || found == null) {
            return served;
        }
        if (found.crosses() && !served.crosses()) {
            return served;
        }
        boolean outcome = !isPresence(found.measure()) && found.cost() <= Outcomes.OUTCOME_FIRST;
        boolean weaker = isPresence(served.measure()) && outcome;
        boolean nearer =
                found.cost() < served.cost() || (found.cost() == served.cost() && served.measure() == Measure.LOSSES);
        return nearer || weaker ? null : served;
    }

    private static boolean isPresence(Measure measure) {
        return measure == Measure.STRENGTH || measure == Measure.PARTICIPANTS;
    }

    private static Sense sense(Antecedents.Inherited inherited) {
        return new Sense(inherited.measure(), inherited.trigger(), inherited.extent(), inherited.distance());
    }
}
