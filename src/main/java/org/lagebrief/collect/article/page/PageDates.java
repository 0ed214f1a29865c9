package org.lagebrief.collect.article.page;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.model.Publication;

/** Reads the dates that pages give to machines: a moment where an offset is told, else the day. */
final class PageDates {
    private static final List<DateTimeFormatter> FORMATS = List.of(
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(ISO_LOCAL_DATE)
                    .appendPattern("['T'][ ]")
                    .append(ISO_LOCAL_TIME)
                    .appendPattern("[ ][XXX][XX][X]")
                    .toFormatter(Locale.ROOT),
            ISO_LOCAL_DATE,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));

    private PageDates() {}

    static Optional<Publication> publication(String written, Publication.Evidence evidence) {
        return FORMATS.stream()
                .flatMap(format -> parsed(written.strip(), format, evidence).stream())
                .findFirst();
    }

    private static Optional<Publication> parsed(
            String written, DateTimeFormatter format, Publication.Evidence evidence) {
        try {
            TemporalAccessor found = format.parseBest(written, OffsetDateTime::from, LocalDate::from);
            Dates.plausible(LocalDate.from(found));
            return Optional.of(
                    found instanceof OffsetDateTime moment
                            ? Publication.at(moment, evidence)
                            : Publication.on(LocalDate.from(found), evidence));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
