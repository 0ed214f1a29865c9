package org.lagebrief.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What runs leave behind, comparable: every output file by its digest, every row of our tables as text. */
final class Remains {
    /** The tables, without what a clock or a sequence has put in; a run by its key. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("run", "SELECT week, topic, request, outcome FROM run"),
            Map.entry("article", "SELECT * FROM article"),
            Map.entry("extraction", "SELECT * FROM extraction"),
            Map.entry("claim", """
                    SELECT file, article_id, ordinal, low, high, bound, wording, measure, subject, place, as_of,
                        as_of_evidence, published_on, origin_name, origin_mention, origin_generic, relays, scope,
                        modality, extent, figure_confidence, measure_confidence, origin_confidence, line, words,
                        paragraph, start_index, end_index, table_column
                    FROM claim"""),
            Map.entry(
                    "reading",
                    "SELECT stage, file, sha256, modified_ns, manner, entries, complete, doubtful FROM reading"),
            Map.entry(
                    "reading_article",
                    "SELECT k.file, k.sha256, a.article_id FROM reading k JOIN reading_article a ON a.reading_id = k.id"),
            Map.entry(
                    "reading_skipped",
                    "SELECT k.file, k.sha256, s.place, s.reason FROM reading k JOIN reading_skipped s ON s.reading_id = k.id"),
            Map.entry(
                    "run_reading",
                    "SELECT r.week, r.topic, r.request, k.file, k.sha256"
                            + ofRun("run_reading a JOIN reading k ON k.id = a.reading_id")),
            Map.entry(
                    "run_skipped",
                    "SELECT r.week, r.topic, r.request, a.stage, a.file, a.reason" + ofRun("run_skipped a")),
            Map.entry("run_topic", "SELECT r.week, r.topic, r.request, a.topic, a.revision" + ofRun("run_topic a")),
            Map.entry(
                    "edition",
                    "SELECT a.topic, a.week, a.revision, a.content_hash, a.files, a.estimates, a.parties, a.reports,"
                            + " r.request" + ofRun("edition a")));

    private Remains() {}

    /** Digest of each file below the folder, by its path. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    /** Rows of each table, sorted as text. */
    static Map<String, List<String>> rows(Path data) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + data.resolve("lagebrief"), "lagebrief", "")) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                try (ResultSet found = connection.createStatement().executeQuery(table.getValue())) {
                    rows.put(table.getKey(), lines(found));
                }
            }
        }
        return rows;
    }

    private static List<String> lines(ResultSet found) throws SQLException {
        Stream.Builder<String> lines = Stream.builder();
        while (found.next()) {
            StringJoiner line = new StringJoiner(" | ");
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                Object value = found.getObject(column);
                line.add(
                        value instanceof Array array
                                ? Arrays.toString((Object[]) array.getArray())
                                : found.getString(column));
            }
            lines.add(line.toString());
        }
        return lines.build().sorted().toList();
    }

    private static String ofRun(String table) {
        return " FROM " + table + " JOIN run r ON r.id = a.run_id";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
