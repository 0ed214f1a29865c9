package org.lagebrief.collect.table.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.collect.yaml.LayoutException;
import org.lagebrief.collect.yaml.YamlScalars;

/**
 * A way of writing dates that reads only days that exist. A week stands for its last day, the Sunday.
 *
 * @param name as a mapping names it
 * @param readers tried in this order, one a language where the format has names of months
 */
public record DateFormat(String name, List<DateTimeFormatter> readers) {
    /** ISO 8601, with or without a time of day and an offset. */
    public static final DateFormat ISO = new DateFormat("yyyy-MM-dd", List.of(YamlScalars.ISO_DATE));

    /** Weeks of ISO 8601: {@code 2020-W11}, {@code 2020W11}. */
    public static final DateFormat ISO_WEEK = new DateFormat(
            "iso-week",
            List.of(new DateTimeFormatterBuilder()
                    .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
                    .appendPattern("['-']['W']['w']")
                    .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
                    .parseDefaulting(ChronoField.DAY_OF_WEEK, 7)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)));

    private static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "pt", "pl", "uk", "ru")
            .map(Locale::forLanguageTag)
            .toList();

    /** Monday first, and the week with the year's fourth day is its first: the weeks of ISO 8601. */
    private static final Locale WEEKS = Locale.UK;

    private static final Pattern YEAR = Pattern.compile("y(?=(?:[^']*'[^']*')*[^']*$)");

    public DateFormat {
        readers = List.copyOf(readers);
    }

    /**
     * By {@code iso-week}, or a pattern of {@link DateTimeFormatter}.
     *
     * @throws LayoutException if it is neither
     */
    public static DateFormat of(String name) {
        if (name.equals(ISO_WEEK.name())) {
            return ISO_WEEK;
        }
        try {
            return new DateFormat(name, readers(name));
        } catch (IllegalArgumentException e) {
            throw new LayoutException("a date format such as dd.MM.yyyy", "\"" + name + "\"", "mend it");
        }
    }

    /** The day, or empty if the text is none in this format. */
    public Optional<LocalDate> date(String text) {
        for (DateTimeFormatter reader : readers) {
            Optional<LocalDate> date = date(reader, text);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Looks at the form first, since a text of another form is common and an exception costs more. */
    private Optional<LocalDate> date(DateTimeFormatter reader, String text) {
        var position = new ParsePosition(0);
        if (reader.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
            return Optional.empty();
        }
        try {
            LocalDate date = Dates.plausible(reader.parse(text, LocalDate::from));
            return isWeek() && !reader.format(date).equals(text) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Such a pattern reads a year's week 53 whether it has one or not. */
    private boolean isWeek() {
        return name.contains("Y");
    }

    private static List<DateTimeFormatter> readers(String pattern) {
        if (pattern.contains("Y")) {
            return List.of(new DateTimeFormatterBuilder()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.DAY_OF_WEEK, 7)
                    .toFormatter(WEEKS)
                    .withResolverStyle(ResolverStyle.STRICT));
        }
        String withoutEra = YEAR.matcher(pattern).replaceAll("u");
        boolean named = withoutEra.contains("MMM") || withoutEra.contains("E");
        return (named ? LANGUAGES.stream() : Stream.of(Locale.ENGLISH))
                .map(language -> reader(withoutEra, language))
                .toList();
    }

    private static DateTimeFormatter reader(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
