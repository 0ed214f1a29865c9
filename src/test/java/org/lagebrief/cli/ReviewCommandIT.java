package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.InputFolder;
import org.lagebrief.cli.LagebriefProcess.End;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code review}, typed at a desk between two runs. */
class ReviewCommandIT {
    private static final String WEEK = "2024-W52";

    @TempDir
    Path folder;

    @Test
    void rejectedClaimStandsInTheNextEditionWithTheReasonAndNothingIsReadAgain() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        List<String> claims = claimsOf(desk);

        String id = id(desk, "Kyiv");
        End rejected = review(desk, "reject", id, "--reason", "Kyiv counts \"all losses\"", "--by", "anna");

        assertThat(rejected.err()).isEmpty();
        assertThat(rejected.out().lines())
                .containsExactly(
                        id + "  reject – Kyiv counts \"all losses\"",
                        "    counts in briefings made from now on, of 2024-W52 and later");
        assertThat(run(desk).out()).contains("kursk-2024-W52-r2.pdf");
        assertThat(textOf(desk.folder("output/2024-W52/kursk/kursk-2024-W52-r2.pdf")))
                .contains("Rejected by the editor. Reason: “Kyiv counts \"all losses\"”")
                .contains("Compiled automatically; an editor has decided on one figure.");
        assertThat(Files.readString(desk.folder("output/2024-W52/kursk/claims.csv")))
                .contains(",excluded,rejected,")
                .contains(",reject,\"Kyiv counts \"\"all losses\"\"\",");
        assertThat(claimsOf(desk)).isEqualTo(claims);
        assertThat(run(desk).out()).as("the same again").contains("2 (unchanged)");
    }

    @Test
    void whatIsDecidedOnWaitsNoMoreAndIsShown() {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        String id = id(desk, "Kyiv");
        assertThat(waiting(desk)).hasSize(2);

        review(desk, "correct", id, "--reason", "said so", "--measure", "wounded", "--figure", "at least 3000");
        review(desk, "correct", id, "--reason", "and when", "--as-of", "2024-12-20", "--by", "ben");

        assertThat(waiting(desk))
                .hasSize(1)
                .allMatch(node -> !node.get("id").asString().equals(id));
        assertThat(review(desk, "show", id).out())
                .contains("According to Kyiv, [[3000]] North Korean soldiers were killed in Kursk.")
                .contains("  correct figure=at least 3000, measure=wounded – said so")
                .contains("  ben  correct asOf=2024-12-20 – and when")
                .contains("counts as: at least 3000 wounded, by Kyiv");
        run(desk);
        assertThat(page(desk, 2))
                .contains("Corrected by the editor – figure: at least 3,000 (read before: 3,000);"
                        + " what is counted: Wounded (read before: Killed). Reason: “said so”")
                .contains(
                        "Corrected by the editor – as of: 20 Dec 2024 (read before: 23 Dec 2024). Reason: “and when”");
        assertThat(review(desk, "list", "--all").out()).contains("    decided: correct asOf=2024-12-20 – and when");
    }

    @Test
    void undoneDecisionLeavesWhatWasBefore() {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        String before = page(desk, 1);
        String id = id(desk, "Kyiv");
        review(desk, "reject", id, "--reason", "no");
        run(desk);

        End undone = review(desk, "undo", id, "--by", "ben");

        assertThat(undone.out()).contains("takes back, by ").contains(": reject – no");
        run(desk);
        assertThat(page(desk, 3).replaceAll("kursk-2024-W52-r3|Revision 3[^<]*|( ·)* *", ""))
                .isEqualTo(before.replaceAll("kursk-2024-W52|Revision 3[^<]*|( ·)* *", ""));
        assertThat(review(desk, "undo", id).err())
                .startsWith("claim " + id + ": expected a decision that holds, found none; ");
    }

    @Test
    void decisionHoldsAfterAllIsReadAgainByOtherWords() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        review(desk, "reject", id(desk, "Kyiv"), "--reason", "no");
        List<String> claims = claimsOf(desk);
        desk.input().write("languages/en/own.txt", "person: gardeners\n");

        run(desk);

        assertThat(claimsOf(desk)).as("read again").isNotEqualTo(claims);
        assertThat(page(desk, 2)).contains("Rejected by the editor. Reason: “no”");
    }

    @Test
    void decisionWhoseSentenceIsGoneIsKeptAndNamed() {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        String id = id(desk, "Kyiv");
        review(desk, "reject", id, "--reason", "no");
        desk.input().article("b.md", "2024-12-23", Desk.killed("Kyiv", 3500));
        run(desk);

        assertThat(review(desk, "list", "--all").out())
                .contains(id + "  no longer met: its words are gone from articles/b.md")
                .contains("    According to Kyiv, 3000 North Korean soldiers were killed in Kursk.");
        assertThat(review(desk, "show", id).out()).contains("(no longer met: its words are gone)");
        assertThat(page(desk, 2)).contains("3,500").doesNotContain("Rejected by the editor");
    }

    @Test
    void decisionHoldsWhenAnotherLineOfItsArticleChanges() {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        review(desk, "reject", id(desk, "Kyiv"), "--reason", "no");
        desk.input().article("b.md", "2024-12-23", Desk.killed("Kyiv", 3000) + "\n\nCorrected: a name.");

        assertThat(run(desk).err())
                .contains("warning: articles/b.md: expected the article on which ")
                .contains(" decided to reject \"3000\", found it changed around the same sentence;"
                        + " the decision still counts, look at it: lagebrief review");
        assertThat(page(desk, 2)).contains("Rejected by the editor. Reason: “no”");
        assertThat(review(desk, "list", "--all").out()).doesNotContain("no longer met");
        assertThat(review(desk, "undo", id(desk, "Kyiv")).out()).contains("takes back, by ");
    }

    @Test
    void assignmentToAPartyThatIsGoneIsNamed() {
        Desk desk = Desk.withTwoWeeks(folder);
        String parties = "parties:\n  - {id: %s, name: North, role: belligerent, sources: []}\n";
        desk.input().write("sources.yml", parties.formatted("north"));
        run(desk);
        String id = id(desk, "Kyiv");
        review(desk, "assign", id, "--party", "north");
        desk.input().write("sources.yml", parties.formatted("south"));

        assertThat(review(desk, "list", "--all").out())
                .contains(id + "  no longer met: expected a party of sources.yml, found \"north\"");
        assertThat(desk.type("check").out())
                .contains("warning: decision on " + id + ": expected a party of sources.yml, found \"north\"");
    }

    @Test
    void decisionsOnSeveralClaimsAreKeptTogetherOrNotAtAll() {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        String decided = id(desk, "Kyiv");
        review(desk, "reject", decided, "--reason", "no");

        End end = review(desk, "undo", decided, id(desk, "NIS"));

        assertThat(end.err()).contains("expected a decision that holds, found none");
        assertThat(review(desk, "show", decided).out()).contains("reject – no").doesNotContain("undo");
    }

    @Test
    void runsOverAnotherFolderAreNoneOfThisOne() {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        String other =
                new InputFolder(folder.resolve("other")).topic("kursk").root().toString();
        String data = desk.folder("data").toString();

        assertThat(Desk.typeOnly("review", "list", "--input", other, "--data", data)
                        .err())
                .startsWith("review: expected a run of this input folder that has come to its end, found none;");
    }

    @Test
    void rowOfATableIsDecidedOn() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().table("toll.csv", "Moscow,2024-12-23,12", "Moscow,2024-12-24,21");
        run(desk);
        String id = id(desk, "Moscow");

        review(desk, "correct", id, "--figure", "13", "--reason", "typing error");
        run(desk);

        assertThat(page(desk, 2))
                .contains("Corrected by the editor – figure: 13 (read before: 21). Reason: “typing error”");
        assertThat(review(desk, "show", id).out()).startsWith(id + "  tables/toll.csv:3, column killed");
    }

    @Test
    void sameSentenceOfAnotherArticleIsDecidedOnIfWanted() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().article("c.md", "2024-12-24", "Other words first. " + Desk.killed("Kyiv", 3000));
        run(desk);
        String id = id(desk, "Kyiv");

        assertThat(review(desk, "accept", id).out())
                .contains("the same sentence stands in 1 other article; --copies decides there too");
        assertThat(review(desk, "reject", id, "--reason", "no", "--copies").out())
                .contains("; and on 1 copy")
                .contains("replaces, by ");
        assertThat(waiting(desk)).hasSize(1);
    }

    @Test
    void exportedDecisionsAreImportedElsewhereAndTwiceChangeNothing() throws IOException {
        Desk desk = Desk.withTwoWeeks(folder.resolve("one"));
        run(desk);
        String id = id(desk, "Kyiv");
        review(desk, "reject", id, "--reason", "=no, „nein“", "--by", "anna");
        review(desk, "undo", id);
        review(desk, "correct", id(desk, "NIS"), "--reason", "why", "--measure", "wounded");
        String file = folder.resolve("decisions.csv").toString();
        review(desk, "export", file);
        Desk other = Desk.withTwoWeeks(folder.resolve("other"));
        run(other);

        assertThat(review(other, "import", file).out())
                .isEqualToIgnoringNewLines("3 decisions imported, 0 known already, 0 rows without a decision");
        assertThat(review(other, "import", file).out())
                .isEqualToIgnoringNewLines("0 decisions imported, 3 known already, 0 rows without a decision");
        assertThat(review(other, "export", "-").out()).isEqualTo(Files.readString(Path.of(file)));
    }

    @Test
    void claimsThatWaitAreExportedToBeDecidedOn() throws IOException {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        Path file = folder.resolve("waiting.csv");
        review(desk, "export", "--waiting", file.toString());
        String decided = Files.readString(file).replaceAll("(?m)^([^,]*),,,(.*Kyiv)", "$1,reject,no,$2");
        Files.writeString(file, decided);

        assertThat(review(desk, "import", file.toString()).out())
                .isEqualToIgnoringNewLines("1 decision imported, 0 known already, 1 row without a decision");
        assertThat(review(desk, "import", file.toString()).out())
                .isEqualToIgnoringNewLines("0 decisions imported, 1 known already, 1 row without a decision");
        assertThat(waiting(desk)).hasSize(1);
    }

    @Test
    void rowWithoutAMomentIsKeptAgainOnceWhatItSaidWasTakenBack() throws IOException {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        String id = id(desk, "Kyiv");
        String file = Files.writeString(folder.resolve("d.csv"), "id,decision,reason\n%s,reject,no\n".formatted(id))
                .toString();
        review(desk, "import", file);
        review(desk, "undo", id);

        assertThat(review(desk, "import", file).out()).startsWith("1 decision imported, 0 known already");
        assertThat(waiting(desk)).hasSize(1);
    }

    @Test
    void oppositeDecisionsAndMomentsToComeAreRefused() throws IOException {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        String id = id(desk, "Kyiv");
        Path file = Files.writeString(folder.resolve("d.csv"), """
                id,decision,reason,at
                %1$s,accept,,
                %1$s,reject,no,
                %1$s,reject,no,2999-01-01T00:00:00Z
                """.formatted(id));

        assertThat(review(desk, "import", file.toString()).err().lines())
                .containsExactly(
                        file + ", line 3, column decision: expected one decision on the claim, found reject, and accept"
                                + " in line 2; leave one of them, or say in column at which was made later",
                        file + ", line 4, column at: expected a moment that has passed, found \"2999-01-01T00:00:00Z\"",
                        "nothing was imported");
    }

    @Test
    void faultyFileIsImportedNotAtAll() throws IOException {
        Desk desk = Desk.withTwoWeeks(folder);
        run(desk);
        String id = id(desk, "Kyiv");
        Path file = Files.writeString(folder.resolve("d.csv"), """
                id,decision,reason,question,party
                %1$s,accept,,,
                %1$s,reject,,,
                %1$s,assign,,kursk/nothing,
                %1$s,assign,,,atlantis
                123456-123456,accept,,,
                """.formatted(id));

        End end = review(desk, "import", file.toString());

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err().lines())
                .containsExactly(
                        file + ", line 3, reject: expected a reason, found none",
                        file + ", line 4, column question: expected a question that a topic asks, found"
                                + " \"kursk/nothing\"; name one of kursk/casualties",
                        file + ", line 5, column party: expected a party of sources.yml, found \"atlantis\";"
                                + " write it there",
                        file + ", line 6, column id: expected the id of a claim of the last run, or of one decided on,"
                                + " found \"123456-123456\"",
                        "nothing was imported");
        assertThat(waiting(desk)).hasSize(2);
    }

    @Test
    void usageErrorsSayWhatWasExpected() {
        Desk desk = Desk.withTwoWeeks(folder);
        assertThat(review(desk, "list").err())
                .isEqualToIgnoringNewLines(
                        "review: expected a run of this input folder that has come to its end, found none; start one: lagebrief run");
        run(desk);
        String id = id(desk, "Kyiv");

        assertThat(review(desk, "reject", id).err())
                .isEqualToIgnoringNewLines(
                        "lagebrief review reject: reject: expected a reason, found none; see lagebrief review reject --help");
        assertThat(review(desk, "correct", id, "--reason", "x", "--measure", "dead")
                        .err())
                .startsWith("lagebrief review correct: measure: expected one of killed, wounded, ");
        assertThat(review(desk, "show", "kyiv").err())
                .isEqualToIgnoringNewLines("claim: expected the id of a claim, such as 3fa4c1-7b2e01, found \"kyiv\";"
                        + " lagebrief review list --all prints the ids that there are");
        assertThat(review(desk, "list", "--topic", "other").err())
                .contains("expected a file other.yml, found none; ask for one of the topics kursk");
        assertThat(review(desk, "list", "--week", "52").err()).startsWith("--week: expected an ISO week");
        assertThat(review(desk, "import", "nowhere.csv").err()).startsWith("nowhere.csv: expected a file, found none");
    }

    @Test
    void bundledBriefingSaysWhatAnEditorHasCorrected() throws Exception {
        String[] folders = {
            "--output",
            folder.resolve("output").toString(),
            "--data",
            folder.resolve("data").toString()
        };
        Desk.typeOnly(with(folders, "run", "--week", WEEK, "--topic", "dprk-kursk", "--quiet"));
        String id = bundled(folders).stream()
                .filter(node -> node.get("figure").asString().equals("rund 1.100"))
                .map(node -> node.get("id").asString())
                .findFirst()
                .orElseThrow();

        End end = Desk.typeOnly(with(
                folders,
                "review",
                "correct",
                id,
                "--measure",
                "casualties",
                "--reason",
                "So die Mitteilung im Original"));

        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        Desk.typeOnly(with(folders, "run", "--week", WEEK, "--topic", "dprk-kursk", "--quiet"));
        assertThat(textOf(folder.resolve("output/2024-W52/dprk-kursk/dprk-kursk-2024-W52-r2.pdf")))
                .contains("Von der Redaktion berichtigt – was gezählt wird: Getötete und Verwundete (zuvor gelesen:"
                        + " Verluste (nicht näher bestimmt)). Grund: „So die Mitteilung im Original“");
    }

    private List<JsonNode> bundled(String[] folders) {
        return nodes(Desk.typeOnly(with(folders, "review", "--topic", "dprk-kursk", "--limit", "0", "--json")));
    }

    private static String[] with(String[] folders, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(folders));
        return all.toArray(String[]::new);
    }

    private static End run(Desk desk) {
        End end = desk.type("run", "--week", WEEK, "--quiet");
        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        return end;
    }

    private static End review(Desk desk, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("review", command));
        for (String name : List.of("input", "output", "data", "templates")) {
            arguments.add("--" + name);
            arguments.add(desk.folder(name).toString());
        }
        arguments.addAll(List.of(more));
        return Desk.typeOnly(arguments.toArray(String[]::new));
    }

    private static List<JsonNode> waiting(Desk desk) {
        return nodes(review(desk, "list", "--limit", "0", "--json"));
    }

    /** The id of the claim of that origin which comes first, decided on or not. */
    private static String id(Desk desk, String origin) {
        return nodes(review(desk, "list", "--limit", "0", "--json", "--all")).stream()
                .filter(node -> node.get("origin").asString().equals(origin))
                .map(node -> node.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> nodes(End end) {
        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        return end.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    /** The page of that revision without its style, and without what it says of the one before. */
    private static String page(Desk desk, int revision) {
        String name = "kursk-2024-W52" + (revision == 1 ? "" : "-r" + revision) + ".html";
        try {
            return Files.readString(desk.folder("output/2024-W52/kursk/" + name))
                    .replaceFirst("(?s)<style>.*</style>", "")
                    .replaceFirst("(?s) *<div class=\"revised.*?</div>\n", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The text of a PDF, its white space folded. */
    private static String textOf(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The ids of the claims in the database: other ones whenever an article is read again. */
    private static List<String> claimsOf(Desk desk) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + desk.folder("data/lagebrief"), "lagebrief", "");
                ResultSet found = connection.createStatement().executeQuery("SELECT id FROM claim ORDER BY id")) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }
}
