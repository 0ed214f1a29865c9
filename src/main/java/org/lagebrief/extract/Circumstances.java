package org.lagebrief.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.Tokens.Kind;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Scope;

/** What a sentence says about its figures besides number and source: date, stretch of time, place, and how firmly it is said. */
final class Circumstances {
    private final Reading reading;
    private final Tokens tokens;
    private final LocalDate publishedOn;

    Circumstances(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.publishedOn = reading.article.publication().publishedOn();
    }

    /** The date of the sentence: written out, else by weekday or "yesterday", else the day of publication. */
    AsOf asOf(int sentence) {
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        AsOf relative = null;
        for (int at = start; at < end; at++) {
            LocalDate date = reading.has(at, Role.MONTH) ? date(at, end) : null;
            if (date != null) {
                return new AsOf(date, AsOf.Evidence.EXPLICIT);
            }
            relative = relative == null ? relative(at) : relative;
        }
        return relative != null ? relative : new AsOf(publishedOn, AsOf.Evidence.PUBLICATION);
    }

    private @Nullable AsOf relative(int at) {
        Entry weekday = reading.entry(at, Role.WEEKDAY);
        if (weekday != null) {
            DayOfWeek day = DayOfWeek.of((int) weekday.number());
            return new AsOf(publishedOn.with(TemporalAdjusters.previousOrSame(day)), AsOf.Evidence.RELATIVE);
        }
        Entry ago = reading.entry(at, Role.DAYS_AGO);
        return ago == null ? null : new AsOf(publishedOn.minusDays((long) ago.number()), AsOf.Evidence.RELATIVE);
    }

    /** "23. Dezember [2024]", "23 December", "December 23[, 2024]"; without a year the latest such day up to publication. */
    private @Nullable LocalDate date(int month, int end) {
        int number =
                (int) Objects.requireNonNull(reading.entry(month, Role.MONTH)).number();
        int before = tokens.isMark(month - 1, '.') ? month - 2 : month - 1;
        int day = day(before);
        int next = month + 1;
        if (day == 0) {
            day = day(next);
            next++;
        }
        if (tokens.isMark(next, ',')) {
            next++;
        }
        int year = next < end ? year(next) : 0;
        return day == 0 ? null : date(year, number, day);
    }

    private int day(int token) {
        double value = tokens.is(token, Kind.DIGITS) ? tokens.value(token) : 0;
        return value >= 1 && value <= 31 && value == Math.rint(value) ? (int) value : 0;
    }

    private int year(int token) {
        boolean digits = tokens.is(token, Kind.DIGITS) && tokens.end(token) - tokens.start(token) == 4;
        return digits ? (int) tokens.value(token) : 0;
    }

    private @Nullable LocalDate date(int year, int month, int day) {
        try {
            if (year > 0) {
                return LocalDate.of(year, month, day);
            }
            LocalDate date = LocalDate.of(publishedOn.getYear(), month, day);
            return date.isAfter(publishedOn) ? date.minusYears(1) : date;
        } catch (DateTimeException e) {
            return null; // "31. Februar", or the 29th in a year that has none: no date
        }
    }

    Scope scope(int sentence, Measure measure) {
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

    Modality modality(Figure figure, int sentence) {
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
    String place(Figure figure, int sentence) {
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
