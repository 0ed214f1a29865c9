package org.lagebrief.collect.table.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a figure table's columns, without surrounding space.
 *
 * @param indices the first column of each name
 * @param line 1-based line of the file on which the header begins
 */
public record TableHeader(List<String> names, Map<String, Integer> indices, int line) {
    public static TableHeader of(CsvSheet.Line line) {
        List<String> names = line.cells().stream().map(String::strip).toList();
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            indices.putIfAbsent(names.get(i), i);
        }
        return new TableHeader(names, Map.copyOf(indices), line.line());
    }

    /** The place of a column among the names, from 0. */
    public int index(String column) {
        Integer index = indices.get(column);
        if (index == null) {
            throw new IllegalStateException("no column " + column);
        }
        return index;
    }
}
