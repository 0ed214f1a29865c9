package org.lagebrief.extract.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.noun.CountedNoun.Kind;
import org.lagebrief.extract.figure.noun.NounPhrases;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.figure.outcome.IdleFigures;
import org.lagebrief.extract.figure.word.Context;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Extent;

/**
 * Decides which figures count people, and of which measure: by their noun, the nearest outcome word, or what went before.
 *
 * <p>Sentences are to be asked for in their order: a part or an addition may take its measure from the sentence before.
 */
public final class Counting {
    private final Reading reading;
    private final Figures figures;
    private final SharedNouns nouns;
    private final IdleFigures idle;
    private final Extents extents;
    private final Antecedents antecedents;
    private final Senses senses;
    private final Subjects subjects;
    /** Where figures stand in the text, as far as it was read: a set a sentence would have to reach up to its place. */
    private final BitSet figureTokens = new BitSet();

    public Counting(Reading reading) {
        this.reading = reading;
        Context context = new Context(reading);
        this.figures = new Figures(reading);
        this.nouns = new SharedNouns(reading, new NounPhrases(reading, context));
        this.idle = new IdleFigures(reading);
        this.extents = new Extents(reading);
        this.antecedents = new Antecedents(reading);
        this.senses = new Senses(reading, context, antecedents);
        this.subjects = new Subjects(reading);
    }

    /** The figures of the sentence that count people, in order. */
    public List<Counted> counted(int number) {
        List<Figure> found = figures.of(number);
        if (found.isEmpty()) {
            return List.of();
        }
        found.forEach(f -> figureTokens.set(f.number()));
        Sentence sentence = new Sentence(
                number, reading.sentences.start(number), reading.sentences.end(number), found, figureTokens);
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Counted next = counted(sentence, i, counted.isEmpty() ? null : counted.get(counted.size() - 1));
            if (next != null) {
                counted.add(next);
                antecedents.remember(next);
            }
        }
        return counted;
    }

    private @Nullable Counted counted(Sentence sentence, int index, @Nullable Counted last) {
        CountedNoun noun = nouns.of(sentence.figures(), index, sentence.end());
        Figure figure = figures.boundBehind(sentence.figures().get(index), noun.last() + 1);
        if (noun.kind() == Kind.THING || idle.isIdle(figure, noun)) {
            return null;
        }
        boolean named = noun.measure() != null && !noun.weak();
        if (extents.isWhole(figure, sentence.start()) && !named) {
            return null;
        }
        Counted antecedent = antecedents.of(sentence.number(), last);
        Extent extent = extent(sentence, index, noun, last);
        Sense sense = named
                ? senses.named(sentence, figure, noun, extent)
                : senses.by(sentence, figure, noun, extent, antecedent);
        return sense == null ? null : counted(sentence, figure, noun, sense, antecedent);
    }

    private Counted counted(
            Sentence sentence, Figure figure, CountedNoun noun, Sense sense, @Nullable Counted antecedent) {
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

    private Extent extent(Sentence sentence, int index, CountedNoun noun, @Nullable Counted last) {
        Figure figure = sentence.figures().get(index);
        boolean divided =
                last != null && (extents.isBreakdown(sentence.figures(), index) || extents.isGraded(figure, noun));
        return divided ? Extent.PART : extents.of(figure, noun, sentence.start());
    }
}
