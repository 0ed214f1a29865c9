package org.lagebrief.collect.table.layout;

import java.util.List;
import java.util.Optional;
import org.lagebrief.collect.table.mapping.TableMapping;

/** A layout that a publisher gives all its tables, so that these need no mapping beside them; keeps no state. */
interface KnownLayout {
    /** As a check names it. */
    String name();

    /**
     * The mapping of a table with this header, or empty if it is of another layout.
     *
     * @param header names of columns, without surrounding space
     */
    Optional<TableMapping> mapping(List<String> header);
}
