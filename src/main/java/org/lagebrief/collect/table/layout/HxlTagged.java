package org.lagebrief.collect.table.layout;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.mapping.DateCell;
import org.lagebrief.collect.table.mapping.FigureColumns;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.mapping.TextCell;
import org.lagebrief.model.Measure;

/**
 * A table with a row of hashtags of the Humanitarian Exchange Language (HXL 1.1), which is then its header.
 *
 * <p>Figures are the columns {@code #affected} of a measure we know, without any attribute that narrows whom they count:
 * neither households nor women or children. A table without {@code #meta+source} speaks for nobody.
 */
final class HxlTagged implements KnownLayout {
    private static final Map<String, Measure> MEASURES = Map.of(
            "abducted", Measure.ABDUCTED,
            "displaced", Measure.DISPLACED,
            "idps", Measure.DISPLACED,
            "infected", Measure.INFECTED,
            "injured", Measure.WOUNDED,
            "killed", Measure.KILLED,
            "missing", Measure.MISSING);

    /** Attributes that leave it at all people. */
    private static final Set<String> NEUTRAL = Set.of("ind", "num", "total");

    /** From the smallest area to the largest. */
    private static final List<String> PLACES = List.of("loc", "adm5", "adm4", "adm3", "adm2", "adm1", "country");

    /** Places that are not where it happened, or not in words. */
    private static final Set<String> NOT_THE_PLACE = Set.of("code", "id", "type", "origin", "dest");

    @Override
    public String name() {
        return "HXL hashtags";
    }

    @Override
    public Optional<TableMapping> mapping(List<String> header) {
        List<HxlTag> tags =
                header.stream().flatMap(name -> HxlTag.of(name).stream()).toList();
        List<FigureColumns> figures = tags.stream().flatMap(HxlTagged::figure).toList();
        Optional<HxlTag> asOf = tags.stream()
                .filter(tag -> tag.tag().equals("date"))
                .min(Comparator.comparingInt(HxlTagged::distanceFromEnd));
        if (figures.isEmpty() || asOf.isEmpty()) {
            return Optional.empty();
        }
        var row = new TableMapping.Row(
                origin(tags),
                DateCell.in(asOf.get().column()),
                TextCell.of("people"),
                place(tags),
                published(tags, asOf.get()),
                null,
                null);
        return Optional.of(TableMapping.ofLayout(row, figures));
    }

    private static Stream<FigureColumns> figure(HxlTag tag) {
        Set<String> narrowing = new HashSet<>(tag.attributes());
        narrowing.removeAll(NEUTRAL);
        if (!tag.tag().equals("affected") || narrowing.size() != 1) {
            return Stream.empty();
        }
        Measure measure = MEASURES.get(narrowing.iterator().next());
        return measure == null ? Stream.empty() : Stream.of(FigureColumns.value(measure, tag.column(), null));
    }

    /** How well a date tells up to when a figure holds; 0 is best. */
    private static int distanceFromEnd(HxlTag date) {
        return Stream.of(
                        date.has("end"),
                        date.has("occurred") && !date.has("start"),
                        date.attributes().isEmpty(),
                        !date.has("start") && !isPublished(date),
                        isPublished(date),
                        true)
                .toList()
                .indexOf(true);
    }

    private static boolean isPublished(HxlTag date) {
        return date.has("reported") || date.has("published") || date.has("updated");
    }

    private static @Nullable DateCell published(List<HxlTag> tags, HxlTag asOf) {
        return tags.stream()
                .filter(tag -> tag.tag().equals("date") && isPublished(tag) && !tag.equals(asOf))
                .findFirst()
                .map(tag -> DateCell.in(tag.column()))
                .orElse(null);
    }

    private static @Nullable TextCell place(List<HxlTag> tags) {
        List<String> columns = PLACES.stream()
                .flatMap(place -> tags.stream()
                        .filter(tag -> tag.tag().equals(place))
                        .filter(tag -> tag.attributes().stream().noneMatch(NOT_THE_PLACE::contains))
                        .limit(1))
                .map(HxlTag::column)
                .toList();
        return columns.isEmpty() ? null : TextCell.in(columns);
    }

    private static TextCell origin(List<HxlTag> tags) {
        return tags.stream()
                .filter(tag -> tag.tag().equals("meta") && tag.has("source") && !tag.has("url") && !tag.has("id"))
                .findFirst()
                .map(tag -> TextCell.in(List.of(tag.column())))
                .orElse(TextCell.of(""));
    }
}
