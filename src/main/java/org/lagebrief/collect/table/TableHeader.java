package org.lagebrief.collect.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a figure table's columns, without surrounding space.
 *
 * @param indices the first column of each name
 * @param line 1-based line of the file on which the header begins
 */
record TableHeader(List<String> names, Map<String, Integer> indices, int line) {
    static TableHeader of(CsvSheet.Line line) {
        List<String> names = line.cells().stream().map(String::strip).toList();
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            indices.putIfAbsent(names.get(i), i);
        }
        return new TableHeader(names, Map.copyOf(indices), line.number());
    }
}
