package org.lagebrief.extract.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;

/** Decides which figures of a sentence count people, and of which measure: by their noun, the nearest outcome word, or what went before. */
public final class Counting {
    /** How far an unknown noun's outcome word may stand. */
    private static final double NEAR = 16;

    private static final double INHERITED = 12;
    /** So near an outcome word needs no further sign. */
    private static final double CLOSE = 4;

    private static final double ARTICLE = 8;

    private final Reading reading;
    private final Tokens tokens;
    private final NumberGrammar numbers;
    private final NounPhrases nouns;
    private final Outcomes outcomes;
    private final Articles articles;

    public Counting(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.numbers = new NumberGrammar(reading);
        this.nouns = new NounPhrases(reading);
        this.outcomes = new Outcomes(reading);
        this.articles = new Articles(reading);
    }

    /** The figures of the sentence that count people, in order. */
    public List<Counted> counted(int sentence) {
        List<Figure> figures = numbers.figures(sentence);
        if (figures.isEmpty()) {
            return List.of();
        }
        int end = reading.sentences.end(sentence);
        BitSet figureTokens = new BitSet();
        figures.forEach(f -> figureTokens.set(f.number()));
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            CountedNoun noun = noun(figures, i, end);
            if (articles.isIdle(figures.get(i), noun)) {
                continue;
            }
            Figure figure = numbers.boundBehind(figures.get(i), noun.last() + 1);
            Counted found = counted(figure, noun, figureTokens, sentence, counted);
            if (found != null) {
                counted.add(found);
            }
        }
        return counted;
    }

    /** The older number of a change counts what the newer one counts. */
    private CountedNoun noun(List<Figure> figures, int index, int end) {
        Figure figure = figures.get(index);
        CountedNoun own = nouns.behind(figure, end);
        if (index + 1 == figures.size() || (own.exists() && !figure.superseded())) {
            return own;
        }
        CountedNoun next = nouns.behind(figures.get(index + 1), end);
        return figure.superseded() || isElided(figure, figures.get(index + 1), next) ? next : own;
    }

    /** "43 internationale und 1.200 nationale Mitarbeiter", "Pakistan mit sieben und Indien mit sechs Toten". */
    private boolean isElided(Figure figure, Figure next, CountedNoun noun) {
        int from = figure.last() + 1;
        int to = next.first();
        boolean and = reading.hasAny(from, to, Role.AND) && !reading.hasAny(from, to, Role.OUTCOME_WORD);
        boolean adjective = to - from == 2 && reading.has(to - 1, Role.AND);
        return and && to - from <= 5 && !figure.article() && (adjective || (noun.measure() != null && !noun.weak()));
    }

    private @Nullable Counted counted(
            Figure figure, CountedNoun noun, BitSet figureTokens, int sentence, List<Counted> before) {
        if (noun.kind() == CountedNoun.Kind.THING || !isPlausible(figure, noun)) {
            return null;
        }
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        if (isWhole(figure, start) && (noun.measure() == null || noun.weak())) {
            return null;
        }
        Extent extent = extent(figure, noun, start);
        if (noun.measure() != null && !noun.weak()) {
            return new Counted(figure, noun, noun.measure(), sentence, extent, -1, 0);
        }
        Counted inherited = inherited(figure, noun, sentence, extent, before);
        Outcomes.Found found = outcomes.nearest(figure, noun, figureTokens, start, end);
        Outcomes.Found total =
                noun.exists() || (found != null && found.cost() <= CLOSE) ? null : outcomes.counted(figure, start);
        if (total != null) {
            return new Counted(figure, noun, total.measure(), sentence, extent, total.token(), total.cost());
        }
        if (found != null && inherited != null && inherited.distance() < found.cost()) {
            return inherited;
        }
        if (found != null && accepts(figure, noun, found)) {
            return new Counted(figure, noun, found.measure(), sentence, extent, found.token(), found.cost());
        }
        if (noun.measure() != null && !figure.article()) {
            return new Counted(figure, noun, noun.measure(), sentence, extent, -1, 1);
        }
        return inherited;
    }

    /** "Of the 120 passengers", "four of the six", "30 Prozent der 2.000": the number of all, of whom a part is told. */
    private boolean isWhole(Figure figure, int start) {
        if (reading.phraseBefore(figure.first(), start, Role.WHOLE) >= 0) {
            return true;
        }
        int of = reading.phraseBefore(figure.first(), start, Role.PART_AFTER);
        return of > start && (tokens.hasValue(of - 1) || reading.has(of - 1, Role.UNIT));
    }

    private boolean isPlausible(Figure figure, CountedNoun noun) {
        boolean alone = figure.article() || (figure.low() == 0 && figure.bound() == Bound.EXACT);
        boolean agent = figure.article() && reading.has(figure.first() - 1, Role.PREPOSITION);
        boolean nobody = figure.low() == 0 && !noun.exists();
        return !alone || nobody || (noun.kind() == CountedNoun.Kind.PEOPLE && !agent);
    }

    /** An outcome word speaks of an unknown noun only when it is near and the noun stands in no phrase of its own. */
    private boolean accepts(Figure figure, CountedNoun noun, Outcomes.Found found) {
        boolean alone = figure.article() || (figure.high() == 0 && figure.bound() == Bound.EXACT);
        if ((alone && found.cost() > ARTICLE) || !articles.reaches(figure, noun, found)) {
            return false;
        }
        if (noun.measure() != null && found.measure() == Measure.STRENGTH) {
            return false;
        }
        boolean presence = found.measure() == Measure.STRENGTH || found.measure() == Measure.PARTICIPANTS;
        if (noun.kind() == CountedNoun.Kind.PEOPLE) {
            return noun.measure() == null || (noun.weak() && found.cost() < (presence ? 0 : NEAR));
        }
        boolean inPhrase = figure.first() > 0
                && reading.has(figure.first() - 1, Role.PREPOSITION)
                && (noun.exists() || found.cost() > CLOSE);
        boolean counts = found.token() < figure.first()
                && reading.hasAny(Math.max(0, found.token() - 4), found.token() + 1, Role.COUNT_NOUN);
        return found.cost() < NEAR && (!inPhrase || counts) && !presence;
    }

    private Extent extent(Figure figure, CountedNoun noun, int start) {
        boolean marked = noun.part() || isPart(figure, start) || isInBracket(figure, start);
        if (marked) {
            return Extent.PART;
        }
        return noun.addition() ? Extent.ADDITION : Extent.TOTAL;
    }

    /** "acht Menschen (sieben Patienten, ein Pfleger)": a breakdown in brackets behind another figure. */
    private boolean isInBracket(Figure figure, int start) {
        for (int at = figure.first() - 1; at > start; at--) {
            if (tokens.isMark(at, ')')) {
                return false;
            }
            if (tokens.isMark(at, '(')) {
                return isPeople(at - 1) && hasFigure(Math.max(start, at - 4), at);
            }
        }
        return false;
    }

    private boolean isPeople(int token) {
        return reading.has(token, Role.PERSON) || reading.has(token, Role.OUTCOME_NOUN);
    }

    private boolean hasFigure(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.hasValue(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word for parts stands before the figure in its own stretch of the sentence. */
    private boolean isPart(Figure figure, int start) {
        for (int at = figure.first() - 1; at >= Math.max(start, figure.first() - 12); at--) {
            if (reading.has(at, Role.PART_BEFORE)) {
                return true;
            }
            if (tokens.isMark(at, ';') || tokens.isMark(at, '(') || reading.has(at, Role.PASSIVE)) {
                return false;
            }
        }
        return false;
    }

    /** A part, or a bare figure in a list, counts what the figure before it counts. */
    private @Nullable Counted inherited(
            Figure figure, CountedNoun noun, int sentence, Extent extent, List<Counted> before) {
        int start = reading.sentences.start(sentence);
        if (extent == Extent.PART && noun.kind() != CountedNoun.Kind.UNKNOWN) {
            Measure named = namedByPart(figure, start);
            if (named != null) {
                return new Counted(figure, noun, named, sentence, extent, -1, 0);
            }
        }
        if (before.isEmpty()) {
            return null;
        }
        Counted last = before.get(before.size() - 1);
        int gap = last.noun().exists() ? last.noun().last() : last.figure().last();
        boolean part = extent == Extent.PART && !noun.part();
        boolean said = !noun.exists() && reading.hasAny(gap + 1, figure.first(), Role.SAYING);
        boolean listed = noun.kind() != CountedNoun.Kind.UNKNOWN && (said || isListed(gap + 1, figure.first()));
        if (!part && !listed) {
            return null;
        }
        double distance = part ? 2 : INHERITED;
        return new Counted(
                figure, noun, last.measure(), sentence, part ? extent : last.extent(), last.trigger(), distance);
    }

    private boolean isListed(int from, int to) {
        if (to - from > 5 || to <= from) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (reading.has(at, Role.AND) || tokens.isMark(at, ',')) {
                return true;
            }
        }
        return false;
    }

    /** "Unter den Toten …": the measure of the noun that the part is taken from. */
    private @Nullable Measure namedByPart(Figure figure, int start) {
        for (int at = figure.first() - 1; at >= Math.max(start, figure.first() - 14); at--) {
            int length = reading.length(at, Role.PART_BEFORE);
            Entry whole = length > 0 ? reading.entry(at + length, Role.OUTCOME_NOUN) : null;
            Entry ahead = length > 0 && whole == null ? reading.entry(at - 1, Role.OUTCOME_NOUN) : whole;
            if (ahead != null) {
                return ahead.measure();
            }
        }
        return null;
    }
}
