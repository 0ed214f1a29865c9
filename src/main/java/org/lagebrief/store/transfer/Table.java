package org.lagebrief.store.transfer;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;

/** A table of the database and its columns, in their order there; names in lower case. */
record Table(String name, List<Column> columns) {
    /** @param counted whether the database gives it numbers by itself */
    record Column(String name, ColumnKind kind, boolean counted) {}

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    String select() {
        return "SELECT " + String.join(", ", columnNames()) + " FROM " + name;
    }

    String insert() {
        String values = Collections.nCopies(columns.size(), "?").stream().collect(joining(", "));
        return "INSERT INTO " + name + " (" + String.join(", ", columnNames()) + ") VALUES (" + values + ")";
    }
}
