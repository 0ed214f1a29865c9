package org.lagebrief.collect.file;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Publication;

/**
 * A date as mails and feeds write it (RFC 5322 and RFC 3339), with time and offset where it has them.
 *
 * @param at null if the time or its offset is not written, or the offset is a name that means different ones
 */
public record WrittenMoment(LocalDate day, @Nullable OffsetDateTime at) {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[Tt ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?) ?([Zz]|[+-]\\d\\d:?\\d\\d)?)?");
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

    /** Empty if it is written in another way, or there is no such day. */
    public static Optional<WrittenMoment> of(String written) {
        String text = written.strip();
        try {
            Matcher iso = ISO.matcher(text);
            WrittenMoment moment = iso.matches() ? ofIso(iso) : ofMail(text);
            Dates.plausible(moment.day());
            return Optional.of(moment);
        } catch (DateTimeException | ParseException e) {
            return Optional.empty();
        }
    }

    /** As the date on which an article appeared. */
    public Publication publication(Publication.Evidence evidence) {
        return at == null ? Publication.on(day, evidence) : Publication.at(at, evidence);
    }

    /** The moment itself, or null if only the day is known. */
    public @Nullable Instant instant() {
        return at == null ? null : at.toInstant();
    }

    private static WrittenMoment ofIso(Matcher iso) {
        LocalDate day = LocalDate.parse(iso.group(1));
        String time = iso.group(2);
        String offset = iso.group(3);
        if (time == null || offset == null) {
            return new WrittenMoment(day, null);
        }
        return new WrittenMoment(
                day, day.atTime(LocalTime.parse(time)).atOffset(ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
    }

    private static WrittenMoment ofMail(String text) throws ParseException {
        Matcher zone = ZONE.matcher(text);
        String name = zone.find() ? zone.group(1) : "";
        @Nullable String offset = name.matches("[+-].*") ? name : ZONES.get(name.toUpperCase(Locale.ROOT));
        String moment = name.isEmpty() ? text : text.substring(0, zone.start());
        var format = new MailDateFormat();
        format.setLenient(false);
        OffsetDateTime read = format.parse(SHORT_YEAR.matcher(moment).replaceFirst("20") + " +0000")
                .toInstant()
                .atOffset(ZoneOffset.UTC);
        LocalDate day = read.toLocalDate();
        return new WrittenMoment(
                day, offset == null ? null : read.toLocalDateTime().atOffset(ZoneOffset.of(offset)));
    }
}
