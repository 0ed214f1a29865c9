package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads from the files of an edition that stands what a run's report tells of it again: the steps of each report, and the rules. */
final class TraceFile {
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private TraceFile() {}

    /**
     * The filled cells of the columns that tell a report's way, a map a row.
     *
     * @return empty if the file is gone, or was written when it did not tell the way
     */
    static List<Map<String, String>> read(Path csv) {
        if (!Files.exists(csv)) {
            return List.of();
        }
        try (CSVParser rows = CSVParser.parse(csv, StandardCharsets.UTF_8, FORMAT)) {
            return rows.getHeaderNames().containsAll(ClaimsCsv.STEP_COLUMNS)
                    ? rows.stream().map(TraceFile::steps).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules with their cases as the {@code briefing.json} tells them; empty if it is gone. */
    static JsonNode rules(Path json) {
        return Files.exists(json)
                ? JsonMapper.shared().readTree(json).at("/method/uses")
                : JsonNodeFactory.instance.arrayNode();
    }

    private static Map<String, String> steps(CSVRecord row) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (String column : ClaimsCsv.STEP_COLUMNS) {
            if (!row.get(column).isEmpty()) {
                steps.put(column, row.get(column));
            }
        }
        return steps;
    }
}
