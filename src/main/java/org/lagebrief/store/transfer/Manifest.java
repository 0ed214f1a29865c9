package org.lagebrief.store.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a file of the state says of itself.
 *
 * @param format of the file, {@value #FORMAT}
 * @param schema the last migration that the database had gone through
 * @param exportedAt the moment of which it tells
 * @param tables in the order in which they can be filled
 * @param positions the next number of each sequence and of each column that is counted
 */
record Manifest(String format, String schema, Instant exportedAt, List<Content> tables, Map<String, Long> positions) {
    static final String FORMAT = "lagebrief/state/1";
    static final String ENTRY = "manifest.json";

    /**
     * What the file holds of a table.
     *
     * @param sha256 of its lines
     */
    record Content(String table, List<String> columns, long rows, String sha256) {
        String entry() {
            return entry(table);
        }

        static String entry(String table) {
            return "tables/" + table + ".jsonl";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }
}
