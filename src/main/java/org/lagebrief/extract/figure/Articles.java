package org.lagebrief.extract.figure;

import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Decides when an article and a noun, "ein Polizist", count one person: only as what an outcome in the same clause befalls. */
final class Articles {
    private final Reading reading;
    private final Tokens tokens;

    Articles(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Whether the figure is an article that counts nobody: before a speaker, or before a word for many. */
    boolean isIdle(Figure figure, CountedNoun noun) {
        if (!figure.article() || !noun.exists()) {
            return false;
        }
        boolean plain = noun.measure() == null || noun.weak();
        return reading.has(noun.last(), Role.COLLECTIVE) || (plain && isSpeaker(figure, noun));
    }

    private boolean isSpeaker(Figure figure, CountedNoun noun) {
        if (reading.has(noun.last() + 1, Role.SAYING)) {
            return true;
        }
        int verb = figure.first() - 1;
        boolean inverted = reading.pack.verbsComeLast() || !tokens.isWord(verb - 1);
        return inverted && reading.has(verb, Role.SAYING);
    }

    /** Whether no clause begins or ends between an article's noun and the outcome word; true for other figures. */
    boolean reaches(Figure figure, CountedNoun noun, Outcomes.Found found) {
        if (!figure.article()) {
            return true;
        }
        boolean behind = found.token() > figure.first();
        int from = behind ? noun.last() + 1 : found.token() + 1;
        int to = behind ? found.token() : figure.first();
        for (int at = from; at < to; at++) {
            if (tokens.isMark(at, ';') || tokens.isMark(at, ':') || (!behind && tokens.isMark(at, ','))) {
                return false;
            }
        }
        return true;
    }
}
