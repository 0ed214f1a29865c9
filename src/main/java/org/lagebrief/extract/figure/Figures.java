package org.lagebrief.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.lagebrief.extract.figure.number.Changes;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.figure.number.NumberGrammar;
import org.lagebrief.extract.figure.trap.NumberTraps;
import org.lagebrief.extract.text.Reading;

/** Collects the figures of a sentence that may count people, those that count no people put aside. */
final class Figures {
    private final Reading reading;
    private final NumberGrammar numbers;
    private final NumberTraps traps;
    private final Changes changes;

    Figures(Reading reading) {
        this.reading = reading;
        this.changes = new Changes(reading);
        this.numbers = new NumberGrammar(reading, changes);
        this.traps = new NumberTraps(reading);
    }

    /** In order; the older ones of changes are marked. */
    List<Figure> of(int sentence) {
        int end = reading.sentences.end(sentence);
        List<Figure> figures = new ArrayList<>();
        int at = numbers.next(reading.sentences.start(sentence), end);
        while (at >= 0) {
            Figure figure = numbers.figure(at, end);
            if (figure != null && figure.isWhole() && !traps.catches(figure, sentence)) {
                figures.add(figure);
            }
            at = numbers.next(figure == null ? at + 1 : figure.last() + 1, end);
        }
        return figures.size() < 2 ? figures : changes.marked(figures);
    }

    /** The figure with the bound that stands behind its noun, from the token on: "auf 50 Menschen geschätzt". */
    Figure boundBehind(Figure figure, int token) {
        return numbers.boundBehind(figure, token);
    }
}
