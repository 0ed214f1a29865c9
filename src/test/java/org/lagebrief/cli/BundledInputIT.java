package org.lagebrief.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.Golden;
import org.lagebrief.cli.LagebriefProcess.End;
import org.lagebrief.store.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's first command on the input that comes with the project. */
class BundledInputIT {
    private static final Path INPUT = Path.of("input");

    @TempDir
    private static Path folder;

    private static End end;

    @BeforeAll
    static void runAllWeeks() {
        end = Desk.typeOnly(
                "run",
                "--week",
                "all",
                "--quiet",
                "--output",
                folder.resolve("output").toString(),
                "--data",
                folder.resolve("data").toString());
    }

    @Test
    void everythingIsRead() {
        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        assertThat(end.err()).isEmpty();
    }

    @Test
    void eachTopicHasBriefingsOfThreeWeeks() throws IOException {
        assertThat(files(".pdf"))
                .extracting(pdf -> pdf.getFileName().toString())
                .contains("dprk-kursk-2024-W51.pdf", "dprk-kursk-2024-W52.pdf", "dprk-kursk-2025-W03.pdf")
                .contains(
                        "valencia-floods-2024-W44.pdf", "valencia-floods-2024-W45.pdf", "valencia-floods-2024-W46.pdf")
                .contains("demos-germany-2025-W05.pdf", "demos-germany-2025-W06.pdf", "demos-germany-2025-W07.pdf");
    }

    @Test
    void everyPrintedFigureStandsAtThePlaceNamed() throws IOException {
        int checked = 0;
        for (Path csv : files("claims.csv")) {
            for (CSVRecord row : rows(csv)) {
                assertThat(fromLine(row)).as(row.toString()).startsWith(firstWords(row));
                if (row.get("column").isEmpty()) {
                    assertThat(row.get("words")).contains(row.get("figure"));
                }
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(150);
    }

    /** Of all three topics, German and English. */
    @Test
    void everyPrintedNumberLeadsBackToItsWordsByTheCsvAlone() throws IOException {
        int followed = 0;
        for (Path json : files("briefing.json")) {
            JsonNode briefing = JsonMapper.shared().readTree(Files.readString(json));
            followed += PrintedNumbers.follow(briefing, rows(json.resolveSibling("claims.csv")));
        }
        assertThat(followed).isGreaterThan(1500);
    }

    @Test
    void everyReportAndQuestionHasOneRowAndOneOutcome() throws IOException {
        for (Path csv : files("claims.csv")) {
            List<CSVRecord> rows = rows(csv);
            assertThat(rows)
                    .extracting(row -> row.get("reference") + " " + row.get("questionId"))
                    .doesNotHaveDuplicates();
            assertThat(rows)
                    .allMatch(row -> List.of("printed", "stale", "excluded").contains(row.get("outcome")))
                    .allMatch(row ->
                            row.get("reason").isEmpty() != row.get("outcome").equals("excluded"));
        }
    }

    @Test
    void reportTellsTheSameStepsAsTheCsv() throws IOException {
        JsonNode report = JsonMapper.shared().readTree(Files.readString(folder.resolve("output/2024-W52/report.json")));
        List<CSVRecord> rows = rows(folder.resolve("output/2024-W52/dprk-kursk/claims.csv"));
        JsonNode trace = report.at("/editions/0/trace");
        assertThat(trace).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            assertThat(trace.get(i).propertyStream())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.getValue().asString()).isEqualTo(row.get(step.getKey())));
        }
    }

    @Test
    void reportNamesTheWireCopyOfItsWeek() throws IOException {
        assertThat(copies("2024-W51"))
                .containsExactly("articles/dprk-kursk/2024-12-16-kursk-villages-wire.txt"
                        + " in [articles/dprk-kursk/2024-12-17-tidewater-villages.md]");
        assertThat(copies("2024-W52")).isEmpty();
    }

    @Test
    void postgreSqlMakesTheSameFilesByteForByte() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        PostgresIT.use(TestDatabase.POSTGRESQL.newUrl(), elsewhere);

        End onPostgres = LagebriefProcess.start(
                        elsewhere,
                        "run",
                        "--week",
                        "all",
                        "--quiet",
                        "--input",
                        INPUT.toAbsolutePath().toString())
                .end(elsewhere);

        assertThat(onPostgres.exitCode()).as(onPostgres.err()).isEqualTo(Exit.DONE);
        List<Path> made = files("");
        assertThat(made).hasSizeGreaterThan(50);
        for (Path file : made) {
            Path same = elsewhere.resolve(folder.relativize(file));
            assertThat(same).as(file.toString()).hasSameBinaryContentAs(file);
        }
    }

    private static List<String> copies(String week) throws IOException {
        String json = Files.readString(folder.resolve("output").resolve(week).resolve("report.json"));
        List<String> copies = new ArrayList<>();
        for (JsonNode text : JsonMapper.shared().readTree(json).get("copies")) {
            copies.add(text.at("/text/file").asString() + " in "
                    + text.get("copies")
                            .valueStream()
                            .map(copy -> copy.get("file").asString())
                            .toList());
        }
        return copies;
    }

    @Test
    void estimatesAreThoseOfTheGoldenFile() throws IOException {
        StringBuilder summary = new StringBuilder();
        for (Path json : files("briefing.json")) {
            summarise(JsonMapper.shared().readTree(Files.readString(json)), summary);
        }
        Golden.compare("bundled-input", "estimates.txt", summary.toString());
    }

    /** Made to be laid beside the articles in input/ and read by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"dprk-kursk", "demos-germany", "valencia-floods"})
    void briefingsOfATopicSayWhatItsReaderFoundInTheArticles(String topic) throws IOException {
        StringBuilder weeks = new StringBuilder();
        for (Path json : files("briefing.json")) {
            Path made = json.getParent();
            if (made.endsWith(topic)) {
                String week = made.getParent().getFileName().toString();
                String html = Files.readString(made.resolve(topic + "-" + week + ".html"));
                weeks.append(ReadableBriefing.of(JsonMapper.shared().readTree(Files.readString(json)), html));
            }
        }
        Golden.compare("bundled-input", topic + ".txt", weeks.toString());
    }

    private static void summarise(JsonNode briefing, StringBuilder summary) {
        summary.append("%s %s%n"
                .formatted(
                        briefing.at("/week/id").asString(),
                        briefing.at("/topic/id").asString()));
        for (JsonNode comparison : briefing.get("comparisons")) {
            String question = comparison.at("/question/id").asString();
            for (JsonNode group : comparison.get("groups")) {
                for (JsonNode estimate : group.get("estimates")) {
                    summary.append("  %s, %s %s: %s as of %s, %s%s, reports %d, discrepancies %d, %s by %s%n"
                            .formatted(
                                    question,
                                    group.get("scope").asString(),
                                    group.get("measure").asString(),
                                    estimate.at("/quantity/figure").asString(),
                                    estimate.at("/asOf/date").asString(),
                                    estimate.get("status").asString(),
                                    estimate.get("stale").asBoolean() ? " stale" : "",
                                    estimate.get("reports").size(),
                                    estimate.get("discrepancies").size(),
                                    estimate.get("quantity").get("bound").asString(),
                                    estimate.at("/party/id").asString()));
                }
            }
            for (JsonNode answer : comparison.get("unattributed")) {
                summary.append("  %s, unattributed %s: %s, %s%n"
                        .formatted(
                                question,
                                answer.get("measure").asString(),
                                answer.get("figure").asString(),
                                answer.get("file").asString()));
            }
        }
    }

    /** What the named file says from the named line on, white space folded. */
    private static String fromLine(CSVRecord row) throws IOException {
        String text = decode(Files.readAllBytes(INPUT.resolve(row.get("file"))));
        long line = Long.parseLong(row.get("line"));
        String rest = text.lines().skip(line - 1).collect(Collectors.joining("\n"));
        String words = folded(row.get("words"));
        String folded = folded(rest);
        int at = folded.indexOf(words);
        assertThat(at)
                .as("place of %s", row)
                .isBetween(
                        0,
                        folded(text.lines().skip(line - 1).findFirst().orElse(""))
                                .length());
        return folded.substring(at);
    }

    private static String firstWords(CSVRecord row) {
        return folded(row.get("words"));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Decodes by means of its own, so that a fault of the collector cannot hide here. */
    private static String decode(byte[] bytes) {
        boolean utf16 = bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
        if (utf16) {
            return new String(bytes, UTF_16);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static List<CSVRecord> rows(Path csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv, UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        }
    }
}
