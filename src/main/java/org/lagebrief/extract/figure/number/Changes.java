package org.lagebrief.extract.figure.number;

import java.util.ArrayList;
import java.util.List;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Bound;

/** Recognises stated changes, "from 27 to 31", "auf 31 (zuvor 27)": which of two figures is the older one. */
public final class Changes {
    private final Reading reading;

    public Changes(Reading reading) {
        this.reading = reading;
    }

    /** Whether what follows the number is no end of a range, but where it changed to: "von 86 auf 76", "um 5 auf 31". */
    boolean isStep(int number, int after) {
        boolean by = reading.has(number - 1, Role.CHANGE_BY);
        return reading.has(after, Role.CHANGE_TO) && (by || isOrigin(number, after));
    }

    /** Where "to" also joins ranges, "from 20 to 25 people" is one unless the sentence speaks of a change. */
    private boolean isOrigin(int number, int after) {
        int from = changeFrom(number);
        if (from < 0 || reading.phraseBefore(number, Math.max(0, from - 1), Role.RANGE_OPEN) >= 0) {
            return false;
        }
        int sentence = reading.sentences.of(number);
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        return !reading.has(after, Role.RANGE_JOIN)
                || reading.hasAny(start, end, Role.CHANGE)
                || reading.hasAny(start, number, Role.COUNT_NOUN);
    }

    private int changeFrom(int number) {
        return reading.phraseBefore(number, Math.max(0, number - 4), Role.CHANGE_FROM);
    }

    /** The figures, the older ones of changes marked as superseded. */
    public List<Figure> marked(List<Figure> figures) {
        List<Figure> marked = new ArrayList<>(figures.size());
        for (int i = 0; i < figures.size(); i++) {
            marked.add(isOlder(figures, i) ? figures.get(i).asSuperseded() : figures.get(i));
        }
        return marked;
    }

    private boolean isOlder(List<Figure> figures, int index) {
        Figure figure = figures.get(index);
        if (figure.article() || figure.bound() == Bound.VAGUE || figure.isZero()) {
            return false;
        }
        int start = reading.sentences.start(reading.sentences.of(figure.first()));
        return stepsTo(figures, index)
                || isSteppedFrom(figures, index, start)
                || reading.phraseBefore(figure.first(), start, Role.OUTDATED) >= 0;
    }

    /** "from 27 to 31", the 27. */
    private boolean stepsTo(List<Figure> figures, int index) {
        Figure figure = figures.get(index);
        if (index + 1 == figures.size() || !isOrigin(figure.number(), figure.last() + 1)) {
            return false;
        }
        int to = reading.phraseBefore(figures.get(index + 1).first(), figure.last() + 1, Role.CHANGE_TO);
        int toNumber = reading.phraseBefore(figures.get(index + 1).number(), figure.last() + 1, Role.CHANGE_TO);
        return to == figure.last() + 1 || toNumber == figure.last() + 1;
    }

    /** "to 31 from 27", the 27. */
    private boolean isSteppedFrom(List<Figure> figures, int index, int start) {
        if (index == 0) {
            return false;
        }
        Figure before = figures.get(index - 1);
        int from = reading.phraseBefore(figures.get(index).first(), start, Role.CHANGE_FROM);
        int fromNumber = changeFrom(figures.get(index).number());
        boolean close = Math.max(from, fromNumber) > before.last() && Math.max(from, fromNumber) <= before.last() + 3;
        return close && reading.phraseBefore(before.first(), start, Role.CHANGE_TO) >= 0;
    }
}
