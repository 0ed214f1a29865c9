package org.lagebrief.collect.table.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.collect.table.mapping.DateCell;
import org.lagebrief.collect.table.mapping.FigureColumns;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Scope;

/**
 * Events of the Uppsala Conflict Data Program: its Georeferenced Event Dataset and its candidate events.
 *
 * <p>A row states how many people an event killed, from low to high, as of its last day: that is right whatever the
 * precision of its dates. The dead by side are not read, since a 0 there may also mean that the side is not known.
 */
final class UcdpEvents implements KnownLayout {
    private static final List<String> SIGNATURE =
            List.of("type_of_violence", "side_a", "side_b", "date_start", "date_end", "low", "best", "high");

    @Override
    public String name() {
        return "events of the Uppsala Conflict Data Program";
    }

    @Override
    public Optional<TableMapping> mapping(List<String> header) {
        if (!header.containsAll(SIGNATURE)) {
            return Optional.empty();
        }
        return Optional.of(EventMapping.of(
                "Uppsala Conflict Data Program",
                DateCell.in("date_end"),
                Stream.of("where_coordinates", "adm_1", "country")
                        .filter(header::contains)
                        .toList(),
                FigureColumns.range(Measure.KILLED, "low", "high", "best", Scope.EVENT)));
    }
}
