package org.lagebrief.collect.article.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.collect.yaml.YamlScalars;
import org.lagebrief.model.Publication;

/**
 * Reads the dates that programs write: ISO 8601 in its usual forms, RFC 1123, and seconds or milliseconds since 1970.
 *
 * @param zone in which a count of seconds becomes a day
 */
record Moments(ZoneId zone) {
    private static final Pattern COUNT = Pattern.compile("(\\d{9,10})(\\d{3})?(?:\\.\\d*)?");
    private static final Pattern GREENWICH = Pattern.compile("(?<=\\d) ?(?:UTC|GMT|z)$");
    private static final Pattern REGION = Pattern.compile("\\[[A-Za-z/_+-]+]$");
    private static final List<DateTimeFormatter> FORMS = List.of(
            YamlScalars.ISO_DATE,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("uuuu/MM/dd[ HH:mm[:ss]]", Locale.ROOT));

    /** When it was published, or empty if that cannot be read. */
    Optional<Publication> read(String written, Publication.Evidence evidence) {
        String text = REGION.matcher(written.strip()).replaceFirst("");
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            return Optional.of(Publication.at(moment(count), evidence));
        }
        return FORMS.stream()
                .flatMap(form ->
                        parsed(text, form)
                                .or(() -> parsed(GREENWICH.matcher(text).replaceFirst("Z"), form))
                                .stream())
                .findFirst()
                .map(moment -> publication(moment, evidence));
    }

    private OffsetDateTime moment(Matcher count) {
        return Instant.ofEpochSecond(Long.parseLong(count.group(1)))
                .atZone(zone)
                .toOffsetDateTime();
    }

    private static Optional<TemporalAccessor> parsed(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor moment = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Dates.plausible(LocalDate.from(moment));
            return Optional.of(moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Publication publication(TemporalAccessor moment, Publication.Evidence evidence) {
        return moment instanceof OffsetDateTime at
                ? Publication.at(at, evidence)
                : Publication.on(LocalDate.from(moment), evidence);
    }
}
