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
 * An export of the Armed Conflict Location and Event Data project.
 *
 * <p>A row states how many people an event killed, as of its date; where that stands for a week or a month, the row has no
 * better one.
 */
final class AcledEvents implements KnownLayout {
    private static final List<String> SIGNATURE =
            List.of("event_date", "event_type", "actor1", "actor2", "country", "location", "fatalities");

    @Override
    public String name() {
        return "export of ACLED";
    }

    @Override
    public Optional<TableMapping> mapping(List<String> header) {
        if (!header.containsAll(SIGNATURE)) {
            return Optional.empty();
        }
        return Optional.of(EventMapping.of(
                "ACLED",
                DateCell.in("event_date"),
                Stream.of("location", "admin1", "country")
                        .filter(header::contains)
                        .toList(),
                FigureColumns.value(Measure.KILLED, "fatalities", Scope.EVENT)));
    }
}
