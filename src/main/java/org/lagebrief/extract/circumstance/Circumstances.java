package org.lagebrief.extract.circumstance;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Scope;

/** What a sentence says about its figures besides number, source and date: stretch of time, place, and how firmly it is said. */
public final class Circumstances {
    private final Reading reading;
    private final Tokens tokens;

    public Circumstances(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    public Scope scope(int sentence, Measure measure) {
        if (has(sentence, Role.PERIOD)) {
            return Scope.PERIOD;
        }
        if (has(sentence, Role.CUMULATIVE)) {
            return Scope.CUMULATIVE;
        }
        boolean event = measure == Measure.PARTICIPANTS || has(sentence, Role.EVENT);
        return event ? Scope.EVENT : Scope.UNKNOWN;
    }

    private boolean has(int sentence, Role role) {
        return reading.hasAny(reading.sentences.start(sentence), reading.sentences.end(sentence), role);
    }

    public Modality modality(Figure figure, int sentence) {
        if (figure.superseded()) {
            return Modality.SUPERSEDED;
        }
        if (has(sentence, Role.DENIED) || (has(sentence, Role.DENIED_OPEN) && has(sentence, Role.DENIED_CLOSE))) {
            return Modality.DENIED;
        }
        return has(sentence, Role.PROJECTED) ? Modality.PROJECTED : Modality.ASSERTED;
    }

    /** The known place nearest to the figure behind a word for places, as written, or null. */
    @Nullable
    public String place(Figure figure, int sentence) {
        String nearest = null;
        int distance = Integer.MAX_VALUE;
        int end = reading.sentences.end(sentence);
        for (int at = reading.sentences.start(sentence); at < end; at++) {
            int link = reading.length(at, Role.PLACE_LINK);
            int away = Math.abs(at - figure.number());
            if (link == 0 || away >= distance) {
                continue;
            }
            String place = placeBehind(at + link, end);
            if (place != null) {
                nearest = place;
                distance = away;
            }
        }
        return nearest;
    }

    private @Nullable String placeBehind(int from, int end) {
        for (int at = from; at < Math.min(end, from + 4) && tokens.isWord(at); at++) {
            int length = reading.length(at, Role.PLACE);
            if (length > 0) {
                return tokens.words(at, at + length - 1);
            }
            boolean proper = !reading.pack.nounsAreCapital() && tokens.isCapital(at);
            if (proper && !reading.has(at, Role.MONTH) && !reading.has(at, Role.WEEKDAY)) {
                return tokens.words(at, lastCapital(at, end));
            }
            if (!reading.has(at, Role.DETERMINER) && tokens.isCapital(at)) {
                return null;
            }
        }
        return null;
    }

    private int lastCapital(int at, int end) {
        int last = at;
        while (last + 1 < end && tokens.isWord(last + 1) && tokens.isCapital(last + 1)) {
            last++;
        }
        return last;
    }
}
