package org.lagebrief.collect.written;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.model.Publication;

/**
 * A date as programs write it: as mails do (RFC 5322), by ISO 8601, or in numbers; with time and offset where it has them.
 *
 * @param at null if the time or its offset is not written, or the offset is a name that means different ones
 */
public record WrittenMoment(LocalDate day, @Nullable OffsetDateTime at) {
    /** A day, and after it a time, its offset, and the region that has it; only the day must be there. */
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)"
            + "(?:[Tt ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
            + " ?([Zz]|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?(?:\\[[\\w/+-]+])?)?");
    /** Seconds since 1970, and what makes them milliseconds. */
    private static final Pattern COUNT = Pattern.compile("(\\d{9,10})(\\d{3})?(?:\\.\\d*)?");

    private static final List<Form> FORMS = List.of(
            WrittenMoment::ofIso,
            day(DateTimeFormatter.BASIC_ISO_DATE),
            day(strict("uuuu/M/d[ H:mm[:ss]]")),
            day(strict("d.M.uuuu[ H:mm[:ss]]")),
            WrittenMoment::ofMail);
    private static final Pattern ZONE = Pattern.compile("\\s+([+-]\\d{4}|[A-Za-z]{1,5})(?:\\s*\\([^)]*\\))?$");

    private static final Pattern SHORT_YEAR = Pattern.compile("(?<=\\s[A-Za-z]{3}\\s)(?=\\d\\d(?:\\s|$))");

    /** The zones that RFC 5322, section 4.3, gives a meaning. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EDT", "-0400"),
            Map.entry("EST", "-0500"),
            Map.entry("CDT", "-0500"),
            Map.entry("CST", "-0600"),
            Map.entry("MDT", "-0600"),
            Map.entry("MST", "-0700"),
            Map.entry("PDT", "-0700"),
            Map.entry("PST", "-0800"));

    /** How one kind of program writes dates. */
    private interface Form {
        WrittenMoment read(String text) throws ParseException;
    }

    /** Empty if it is written in another way, or there is no such day. */
    public static Optional<WrittenMoment> of(String written) {
        String text = written.strip();
        return FORMS.stream().flatMap(form -> read(text, form).stream()).findFirst();
    }

    /**
     * As above, or a count of seconds or milliseconds since 1970.
     *
     * @param zone in which a count becomes a day
     */
    public static Optional<WrittenMoment> of(String written, ZoneId zone) {
        Matcher count = COUNT.matcher(written.strip());
        if (!count.matches()) {
            return of(written);
        }
        OffsetDateTime at = Instant.ofEpochSecond(Long.parseLong(count.group(1)))
                .atZone(zone)
                .toOffsetDateTime();
        return Optional.of(new WrittenMoment(at.toLocalDate(), at));
    }

    /** As the date on which an article appeared. */
    public Publication publication(Publication.Evidence evidence) {
        return at == null ? Publication.on(day, evidence) : Publication.at(at, evidence);
    }

    /** The moment itself, or null if only the day is known. */
    public @Nullable Instant instant() {
        return at == null ? null : at.toInstant();
    }

    private static Optional<WrittenMoment> read(String text, Form form) {
        try {
            WrittenMoment moment = form.read(text);
            Dates.plausible(moment.day());
            return Optional.of(moment);
        } catch (DateTimeException | ParseException e) {
            return Optional.empty();
        }
    }

    private static WrittenMoment ofIso(String text) throws ParseException {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw new ParseException(text, 0);
        }
        LocalDate day = LocalDate.parse(iso.group(1));
        String time = iso.group(2);
        String offset = iso.group(3);
        return new WrittenMoment(
                day,
                time == null || offset == null
                        ? null
                        : day.atTime(LocalTime.parse(time)).atOffset(offset(offset)));
    }

    private static Form day(DateTimeFormatter form) {
        return text -> new WrittenMoment(LocalDate.parse(text, form), null);
    }

    private static WrittenMoment ofMail(String text) throws ParseException {
        Matcher zone = ZONE.matcher(text);
        String name = zone.find() ? zone.group(1) : "";
        String moment = name.isEmpty() ? text : text.substring(0, zone.start());
        @Nullable ZoneOffset offset = offset(name);
        var format = new MailDateFormat();
        format.setLenient(false);
        LocalDateTime local = format.parse(SHORT_YEAR.matcher(moment).replaceFirst("20") + " +0000")
                .toInstant()
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime();
        return new WrittenMoment(local.toLocalDate(), offset == null ? null : local.atOffset(offset));
    }

    private static @Nullable ZoneOffset offset(String written) {
        @Nullable String offset = written.matches("[+-].*") ? written : ZONES.get(written.toUpperCase(Locale.ROOT));
        return offset == null ? null : ZoneOffset.of(offset);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
