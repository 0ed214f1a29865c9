package org.lagebrief.collect.table.layout;

import java.util.List;
import org.lagebrief.collect.table.mapping.DateCell;
import org.lagebrief.collect.table.mapping.FigureColumns;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.mapping.TextCell;

/** The mapping of tables whose every row is an event, and whose figures its publisher states. */
final class EventMapping {
    /** Who was killed is not said by one column: all people, of whatever side. */
    private static final TextCell SUBJECT = TextCell.of("people");

    private EventMapping() {}

    static TableMapping of(String publisher, DateCell asOf, List<String> places, FigureColumns figure) {
        TextCell place = places.isEmpty() ? null : TextCell.in(places);
        var row = new TableMapping.Row(TextCell.of(publisher), asOf, SUBJECT, place, null, null, null);
        return TableMapping.ofLayout(row, List.of(figure));
    }
}
