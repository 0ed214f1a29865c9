package org.lagebrief.extract.figure.trap;

import java.util.List;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Recognises numbers that count no people: those with a unit, dates, ages, names, scores and shares. */
public final class NumberTraps {
    private final Reading reading;
    private final Tokens tokens;
    private final List<Trap> traps;

    public NumberTraps(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.traps = List.of(new Names(reading), new Dates(reading), new Ages(reading), new Comparisons(reading));
    }

    /** Whether the figure of the sentence counts no people. */
    public boolean catches(Figure figure, int sentence) {
        if (isMeasured(figure, figure.last() + 1)) {
            return true;
        }
        for (Trap trap : traps) {
            if (trap.catches(figure, sentence)) {
                return true;
            }
        }
        return false;
    }

    /** A unit behind the number; but "a 24-year-old man" counts him. */
    private boolean isMeasured(Figure figure, int after) {
        boolean aged = figure.article() && tokens.is(after, Kind.MIXED) && tokens.isWord(after + 1);
        return reading.has(after, Role.UNIT) && !aged;
    }
}
