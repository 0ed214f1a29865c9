package org.lagebrief.extract.source.cue;

import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds who a participle of saying names behind "by" or "von": "confirmed by X", "von X gemeldet". */
final class Agents {
    private static final int LONGEST_GIVEN = 9;

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;

    Agents(Reading reading, SourceWords words, PhraseBehind behind) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.behind = behind;
    }

    /** The token behind "confirmed by", "von" in "von der Polizei gemeldet"; or -1. */
    int agent(int at, int start, int end) {
        int by = reading.length(at, Role.AGENT_LINK);
        if (by == 0 || reading.has(at - 1, Role.RELIED_ON_BY) || reading.has(at, Role.RELIED_ON_BY)) {
            return -1;
        }
        if (reading.has(at - 1, Role.SAID) || isGiven(at, start)) {
            return at + by;
        }
        Source agent = reading.pack.verbsComeLast() ? behind.at(at + by, end) : null;
        boolean said = agent != null && (isSaid(agent.last() + 1, end) || reading.has(at - 2, Role.SAID));
        return said && agent != null && words.isPlausible(agent) ? at + by : -1;
    }

    /** "was put at 30 dead by": a number behind a participle of saying. */
    private boolean isGiven(int by, int start) {
        for (int at = by - 1; at > Math.max(start, by - LONGEST_GIVEN); at--) {
            int number = at + reading.length(at, Role.SAID) + 1;
            boolean given = reading.has(at - 1, Role.PASSIVE) && reading.has(at, Role.SAID);
            if (given && reading.has(number - 1, Role.PREPOSITION)) {
                return tokens.hasValue(number, by);
            }
        }
        return false;
    }

    private boolean isSaid(int from, int end) {
        int to = from;
        while (to < end && !tokens.isPause(to)) {
            to++;
        }
        return reading.hasAny(from, to, Role.SAID);
    }
}
