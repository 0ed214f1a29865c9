package org.lagebrief.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagebrief.job.review.ClaimPlace;
import org.lagebrief.job.review.Misfit;
import org.lagebrief.job.review.Proposal;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Decision.Verdict;

/** Decisions as CSV: written without loss, read with every fault named. */
class DecisionsCsvTest {
    private static final Instant NOW = Instant.parse("2025-01-06T12:00:00.007Z");
    private static final String ARTICLE = "a".repeat(64);
    private static final ClaimKey KEY =
            new ClaimKey.InSentence(new ArticleId(ARTICLE), "=100 died, \"they\" say;\nover 100, 'tis said.", "100", 2);
    private static final ClaimKey ROW = new ClaimKey.InRow("tables/a.csv", "-NIS;95", "killed", "95");

    @Test
    void decisionsComeBackAsTheyWereWritten() {
        List<Decision> decisions = List.of(
                decision(
                        KEY,
                        Verdict.CORRECT,
                        "'=HYPERLINK",
                        Map.of(DecidedField.FIGURE, "about 30", DecidedField.AS_OF, "2024-12-20")),
                decision(
                        KEY,
                        Verdict.ASSIGN,
                        "",
                        Map.of(DecidedField.QUESTION, "kursk/killed", DecidedField.PARTY, "nis")),
                decision(ROW, Verdict.REJECT, "@home: „nein“, 'tis\nwrong", Map.of()),
                decision(ROW, Verdict.UNDO, "'s", Map.of()));

        DecisionsReader read = reader().read(DecisionsWriter.write(decisions, List.of()));

        assertThat(read.faults()).isEmpty();
        assertThat(read.proposals())
                .containsExactlyElementsOf(
                        decisions.stream().map(made -> new Proposal(made, true)).toList());
    }

    @Test
    void cellThatASpreadsheetTakesForAFormulaIsEscaped() {
        String text = DecisionsWriter.write(List.of(decision(ROW, Verdict.REJECT, "=1+1", Map.of())), List.of());

        assertThat(text).contains(",'=1+1,").contains(",'-NIS;95");
    }

    @Test
    void rowWrittenByHandNeedsTheIdAlone() {
        DecisionsReader read =
                reader().read("\uFEFFid;decision;reason\nc0ffee-000001;Reject;counts civilians\n;;\nc0ffee-000001;;\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.proposals())
                .containsExactly(new Proposal(
                        new Decision(KEY, "articles/a.md", Verdict.REJECT, Map.of(), "counts civilians", "ben", NOW),
                        false));
        assertThat(read.undecided()).isEqualTo(2);
    }

    @Test
    void everyFaultIsNamedWithLineAndColumn() {
        DecisionsReader read = reader().read("""
                id,decision,reason,measure,asOf,party,at,occurrence,article,wording,sentence
                c0ffee-000001,maybe,,,,,,,,,
                c0ffee-000001,reject,,,,,,,,,
                c0ffee-000001,correct,"why,
                in two lines",dead,,,,,,,
                c0ffee-000001,correct,why,,23.12.2024,,,,,,
                c0ffee-000001,assign,,,,atlantis,,,,,
                c0ffee-000001,accept,,,,,yesterday,,,,
                c0ffee-000002,accept,,,,,,,,,
                ,accept,,,,,,,,,
                ,accept,,,,,,0,%1$s,100,They say 100.
                ,accept,,,,,,,%1$s,200,They say 100.
                ,accept,,,,,,,abc,100,They say 100.
                c0ffee-000001,,why,,,,,,,,
                c0ffee-000001,accept,,killed,,,,,,,
                """.formatted(ARTICLE));

        assertThat(read.faults())
                .containsExactly(
                        "d.csv, line 2, column decision: expected accept, reject, correct, assign or undo, found \"maybe\"",
                        "d.csv, line 3, reject: expected a reason, found none",
                        "d.csv, line 4, column measure: expected one of killed, wounded, casualties, losses, missing,"
                                + " captured, detained, abducted, displaced, infected, rescued, participants, strength,"
                                + " found \"dead\"",
                        "d.csv, line 6, column asOf: expected a date such as 2024-12-23, found \"23.12.2024\"",
                        "d.csv, line 7, column party: expected a party, found \"atlantis\"; name one of nis",
                        "d.csv, line 8, column at: expected a moment such as 2025-01-06T12:00:00Z, found \"yesterday\"",
                        "d.csv, line 9, column id: expected the id of a claim of the last run, or of one decided on,"
                                + " found \"c0ffee-000002\"",
                        "d.csv, line 10, column id: expected the id of a claim, or in other columns the sentence, wording"
                                + " and article, or for a row of a table the sentence, file and column, found none",
                        "d.csv, line 11, column occurrence: expected a whole number from 1, found \"0\"",
                        "d.csv, line 12, column wording: expected words that stand in the sentence, found \"200\","
                                + " occurrence 1",
                        "d.csv, line 13, column article: expected 64 hexadecimal digits, found \"abc\"",
                        "d.csv, line 14, column decision: expected accept, reject, correct, assign or undo, found none",
                        "d.csv, line 15, accept: expected no measure, found \"killed\"");
    }

    @Test
    void unknownColumnAndMissingOneAreNamed() {
        assertThat(reader().read("id,verdict\nc0ffee-000001,accept\n").faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("d.csv, line 1: expected only the columns id, decision, reason, ")
                        && fault.endsWith(", found \"verdict\""))
                .contains("d.csv, line 1: expected a column decision, found none");
    }

    @Test
    void whatIsNoCsvIsNamed() {
        assertThat(reader().read("").faults()).containsExactly("d.csv, line 1: expected a column decision, found none");
        assertThat(reader().read("id,decision\n\"c0ffee\n").faults())
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("d.csv: expected CSV with a header line, found "));
    }

    private static DecisionsReader reader() {
        return new DecisionsReader(
                "d.csv",
                "ben",
                NOW,
                ids -> Map.of("c0ffee-000001", new ClaimPlace(KEY, "articles/a.md")),
                DecisionsCsvTest::misfit);
    }

    private static Optional<Misfit> misfit(Decision decision) {
        return Optional.ofNullable(decision.fields().get(DecidedField.PARTY))
                .filter(party -> !party.equals("nis"))
                .map(party -> new Misfit(DecidedField.PARTY, "a party", party, "name one of nis"));
    }

    private static Decision decision(ClaimKey key, Verdict verdict, String reason, Map<DecidedField, String> fields) {
        return new Decision(key, "articles/a.md", verdict, fields, reason, "anna", NOW);
    }
}
