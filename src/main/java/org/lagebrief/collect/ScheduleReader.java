package org.lagebrief.collect;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.model.Schedule;
import org.springframework.scheduling.support.CronExpression;

/**
 * Reads a schedule as a person writes it: a day and a time, {@code Mon 06:30 Europe/Berlin}, or a cron line of five or six fields,
 * {@code 30 6 * * MON Europe/Berlin}. Without a zone it is meant in that of its surroundings.
 */
final class ScheduleReader {
    /** The first fields of a unix cron line are minutes; Spring's are seconds. */
    private static final int UNIX_FIELDS = 5;

    private static final int FIELDS = 6;
    private static final String DAYS = "(?i)(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LETTERS_OF_DAY = 3;

    private ScheduleReader() {}

    /**
     * The schedule that is written.
     *
     * @param zone where none is written
     * @throws IllegalArgumentException if it is none, or its time never comes
     */
    static Schedule read(String written, ZoneId zone) {
        List<String> words = Arrays.stream(written.strip().split("\\s+")).toList();
        Optional<ZoneId> named = zone(words.get(words.size() - 1));
        List<String> times = named.isPresent() ? words.subList(0, words.size() - 1) : words;
        String cron = cron(times);
        if (!CronExpression.isValidExpression(cron)
                || CronExpression.parse(cron).next(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC)) == null) {
            throw new IllegalArgumentException("schedule: expected a day and a time such as Mon 06:30 Europe/Berlin,"
                    + " or a cron line such as 30 6 * * MON, found \"" + written + "\"");
        }
        return new Schedule(cron, named.orElse(zone));
    }

    /** What it says as Spring's fields, or something that these are not. */
    private static String cron(List<String> times) {
        if (times.size() == UNIX_FIELDS) {
            return "0 " + String.join(" ", times);
        }
        if (times.size() == FIELDS) {
            return String.join(" ", times);
        }
        return times.size() == 2 && times.get(0).matches(DAYS) ? weekly(times.get(0), times.get(1)) : "";
    }

    private static String weekly(String day, String time) {
        try {
            LocalTime at = LocalTime.parse(time, TIME);
            return "0 " + at.getMinute() + " " + at.getHour() + " * * "
                    + day.substring(0, LETTERS_OF_DAY).toUpperCase(Locale.ROOT);
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** The zone of that name, or of that offset from UTC. */
    private static Optional<ZoneId> zone(String word) {
        return Stream.of(word)
                .filter(name -> ZoneId.getAvailableZoneIds().contains(name) || name.matches("Z|[+-]\\d{2}:\\d{2}"))
                .map(ZoneId::of)
                .findFirst();
    }
}
