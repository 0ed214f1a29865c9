package org.lagebrief.collect.table.dialect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.collect.table.mapping.DateFormat;

/** Tells from a column's cells how its dates are written; which of two numbers is the day is never guessed. */
final class DateFormats {
    /** Two formats that may read the same text, one the day first and one the month. */
    private record Twins(String day, String month) {}

    private static final List<Twins> TWINS = List.of(
            new Twins("dd/MM/yyyy", "MM/dd/yyyy"),
            new Twins("dd-MM-yyyy", "MM-dd-yyyy"),
            new Twins("d/M/yyyy[ H:mm[:ss]]", "M/d/yyyy[ H:mm[:ss]]"),
            new Twins("d-M-yyyy[ H:mm[:ss]]", "M-d-yyyy[ H:mm[:ss]]"));

    private static final List<String> DAY_IS_CLEAR = List.of(
            "dd.MM.yyyy",
            "dd.MM.yyyy HH:mm:ss",
            "d.M.yyyy[ H:mm[:ss]]",
            "yyyyMMdd",
            "yyyy/MM/dd[ HH:mm[:ss]]",
            "d MMMM yyyy",
            "d. MMMM yyyy",
            "d MMM yyyy",
            "d. MMM yyyy",
            "MMMM d, yyyy",
            "MMM d, yyyy");

    private static final List<DateFormat> ALL = Stream.of(
                    Stream.of(DateFormat.ISO, DateFormat.ISO_WEEK),
                    DAY_IS_CLEAR.stream().map(DateFormat::of),
                    TWINS.stream()
                            .flatMap(twins -> Stream.of(twins.day, twins.month))
                            .map(DateFormat::of))
            .flatMap(formats -> formats)
            .toList();

    private DateFormats() {}

    /** The format that reads most of the cells, ISO 8601 if none does; empty if it stays open which number is the day. */
    static Optional<DateFormat> detect(Collection<String> cells) {
        Set<String> texts = Set.copyOf(cells);
        DateFormat best = ALL.get(0);
        long most = 0;
        for (DateFormat format : ALL) {
            long read = texts.stream().filter(text -> isRead(format, text)).count();
            if (read > most) {
                best = format;
                most = read;
            }
        }
        return isOpen(best, texts) ? Optional.empty() : Optional.of(best);
    }

    private static boolean isOpen(DateFormat best, Set<String> texts) {
        Optional<DateFormat> twin = twin(best.name()).map(DateFormat::of);
        if (twin.isEmpty()) {
            return false;
        }
        Map<Boolean, Long> readByOne = texts.stream()
                .filter(text -> isRead(best, text) != isRead(twin.get(), text))
                .collect(Collectors.partitioningBy(text -> isRead(best, text), Collectors.counting()));
        return readByOne.getOrDefault(false, 0L) >= readByOne.getOrDefault(true, 0L);
    }

    private static boolean isRead(DateFormat format, String text) {
        return format.date(text).isPresent();
    }

    private static Optional<String> twin(String name) {
        return TWINS.stream()
                .filter(twins -> twins.day.equals(name) || twins.month.equals(name))
                .map(twins -> twins.day.equals(name) ? twins.month : twins.day)
                .findFirst();
    }
}
