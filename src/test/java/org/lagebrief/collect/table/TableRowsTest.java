package org.lagebrief.collect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Scope;

/** Which rows count: subtotals are left out, bad rows told up to a share, odd rows warned of. */
class TableRowsTest {
    private static final String MAPPING = """
            row: {origin: {value: Police}, asOf: {column: date}, place: {column: place}, scope: cumulative}
            figures: [{measure: killed, value: {column: dead}}]
            """;

    @TempDir
    Path folder;

    @Test
    void subtotalsThatOverlapTheirPartsAreLeftOut() {
        String table = """
                side,type,lost
                North,All Kinds,60
                North,"Ships except barges - 40, of which: sunk: 30, taken: 10",40
                North,"Losses of boats [ferries, and barges] - 1,020",20
                North,Ferries,35
                North,"Barges, towed",25
                """;
        String mapping = """
                row: {origin: {value: Harbour Watch}, asOf: {value: 2025-05-01}, subject: {column: [side, type]}}
                figures: [{measure: losses, value: {column: lost}}]
                skip:
                  - {column: type, equals: [All Kinds, Sum]}
                  - {column: type, like: ["Ships except * - *", "Losses of *"]}
                """;
        assertThat(read(table, mapping).claims())
                .extracting(Claim::subject, claim -> claim.quantity().low())
                .containsExactly(tuple("North, Ferries", 35L), tuple("North, Barges, towed", 25L));
    }

    @Test
    void nationalTotalAmongTheStatesIsLeftOut() {
        String table = """
                Zeit;Land;LandID;Tote;TageSumme;Inzidenz
                26.02.2020 00:00:00;Küstenland;1;0;0;0,0520576
                26.02.2020 00:00:00;Ländermark;2;3;3;1,25
                26.02.2020 00:00:00;Gesamtland;10;3;3;0,61
                """;
        String mapping = """
                row: {origin: {value: Amt}, asOf: {column: Zeit}, place: {column: Land}}
                figures:
                  - {measure: killed, value: {column: Tote}, scope: period}
                  - {measure: killed, value: {column: TageSumme}, scope: cumulative}
                skip: [{column: Land, equals: Gesamtland}]
                """;
        assertThat(read(table, mapping).claims())
                .extracting(
                        Claim::place,
                        Claim::scope,
                        claim -> claim.quantity().low(),
                        claim -> claim.asOf().date().toString())
                .containsExactly(
                        tuple("Küstenland", Scope.PERIOD, 0L, "2020-02-26"),
                        tuple("Küstenland", Scope.CUMULATIVE, 0L, "2020-02-26"),
                        tuple("Ländermark", Scope.PERIOD, 3L, "2020-02-26"),
                        tuple("Ländermark", Scope.CUMULATIVE, 3L, "2020-02-26"));
    }

    @Test
    void leadingZerosAreKeptInNamesAndNotInNumbers() {
        assertThat(read("date,place,dead\n2020-W11,01,007\n", MAPPING).claims())
                .extracting(
                        Claim::place,
                        claim -> claim.quantity().low(),
                        claim -> claim.quantity().wording())
                .containsExactly(tuple("01", 7L, "007"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "only: [{column: place, like: 'North*'}]|North,Northport",
                "only: [{column: place, equals: [North, East]}]|North,East",
                "only: [{column: place, like: '*t*'}, {column: place, like: '*port'}]|Northport",
                "skip: [{column: place}]|North,Northport,East",
                "skip: [{column: place, like: '*o*'}]|East,",
                "skip: [{column: place, like: 'n*'}]|North,Northport,East,"
            })
    void conditionsSayWhichRowsCount(String conditions, String places) {
        String table =
                "date,place,dead\n2024-12-23,North,1\n2024-12-23,Northport,2\n2024-12-23,East,3\n2024-12-23,,4\n";
        String read = read(table, MAPPING + conditions.replace('\'', '"')).claims().stream()
                .map(claim -> claim.place() == null ? "" : claim.place())
                .collect(Collectors.joining(","));
        assertThat(read).isEqualTo(places);
    }

    @Test
    void equalsAndLikeInOneConditionAreRefused() {
        Desk desk = desk("date,place,dead\n", MAPPING + "skip: [{column: place, equals: a, like: b}]");
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo(
                        "input/tables/t.csv.yml, line 3: expected either equals or like, found both; write two conditions");
    }

    @Test
    void measureAndScopeAreReadFromTheirColumns() {
        String mapping = """
                row: {origin: {value: Police}, asOf: {column: date}, scopeIn: {column: kind}}
                figures: [{measureIn: {column: what}, value: {column: n}}]
                """;
        TableReading reading = read("""
                date,what,n,kind
                2024-12-23,killed,5,event
                2024-12-23,wounded,6,
                2024-12-24,dead,7,event
                2024-12-24,killed,8,evnt
                """, mapping);
        assertThat(reading.claims())
                .extracting(claim -> claim.measure().code(), Claim::scope)
                .containsExactly(tuple("killed", Scope.EVENT), tuple("wounded", Scope.UNKNOWN));
        assertThat(reading.faults())
                .extracting(fault -> fault.toString().replaceFirst("^.*t\\.csv", "t.csv"))
                .containsExactly(
                        "t.csv, line 4, column what: expected one of abducted, captured, casualties, detained, displaced, "
                                + "infected, killed, losses, missing, participants, rescued, strength, wounded, found \"dead\"; "
                                + "mend the cell",
                        "t.csv, line 5, column kind: expected one of cumulative, event, period, unknown, found \"evnt\"; "
                                + "write \"event\"");
    }

    @Test
    void twoBadRowsOfASmallTableAreLeftOut() {
        assertThat(read("date,place,dead\nx,A,1\n2024-12-23,B,many\n2024-12-23,C,3\n", MAPPING)
                        .faults())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"30, 3, 0.1, true", "30, 4, 0.1, false", "30, 4, 0.2, true", "4, 3, 0.1, false", "4, 4, 1, true"})
    void tableWithTooManyBadRowsIsRefused(int rows, int bad, double share, boolean read) {
        String table = IntStream.range(0, rows)
                .mapToObj(i -> "2024-12-23,P" + i + (i < bad ? ",some\n" : ",5\n"))
                .collect(Collectors.joining("", "date,place,dead\n", ""));
        Desk desk = Desk.in(folder, "tables.max-bad-share=" + share)
                .with("tables/t.csv", table)
                .with("tables/t.csv.yml", MAPPING);
        if (read) {
            assertThat(desk.table("tables/t.csv").faults()).hasSize(bad);
            return;
        }
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo("input/tables/t.csv: expected rows that fit its mapping, found " + bad + " of " + rows
                        + " that do not, the first: input/tables/t.csv, line 2, column dead: expected a whole number of "
                        + "people, found \"some\"; mend the cell or add it to nullValues; see whether the columns and formats "
                        + "are the right ones, or raise lagebrief.collect.tables.maxBadShare");
        assertThat(desk.faults())
                .filteredOn(fault -> fault.startsWith("input/tables"))
                .hasSize(1);
    }

    @Test
    void tableThatIsBadBeyondMeasureIsNotReadToItsEnd() {
        String table = "date,place,dead\n" + "2024-12-23,A,some\n".repeat(25_000);
        Desk desk = desk(table, MAPPING);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv"))).contains("found 10000 of 10000 that do not");
    }

    @Test
    void onlyTheFirstHundredFaultsAreListed() {
        String table = "date,place,dead\n" + "2024-12-23,A,some\n".repeat(103);
        Desk desk = Desk.in(folder, "tables.max-bad-share=1")
                .with("tables/t.csv", table)
                .with("tables/t.csv.yml", MAPPING);
        List<String> faults =
                desk.table("tables/t.csv").faults().stream().map(desk::told).toList();
        assertThat(faults).hasSize(101);
        assertThat(faults.get(100))
                .isEqualTo("input/tables/t.csv: expected at most 100 rows that do not fit, found 3 more; "
                        + "look at the first 100");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "—, 0",
        "…, 0",
        "NA, 0",
        "NULL, 0",
        "#N/A, 0",
        "nan, 0",
        "unbekannt, 0",
        "k.A., 0",
        ".., 0",
        "0, 1"
    })
    void cellThatSaysNothingIsNoFault(String cell, int claims) {
        TableReading reading = read("date,place,dead\n2024-12-23,A," + cell + "\n", MAPPING);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.claims()).hasSize(claims);
    }

    @Test
    void cumulativeFigureThatFallsIsWarnedOf() {
        TableReading reading = read(
                "date,place,dead\n2024-12-22,A,90\n2024-12-22,B,5\n2024-12-23,A,95\n2024-12-24,A,59\n2024-12-24,B,5\n",
                MAPPING);
        assertThat(reading.claims()).hasSize(5);
        assertThat(told(reading))
                .containsExactly(
                        "t.csv, line 5: expected no less than 95 as in line 4, since the figure is cumulative, "
                                + "found 59; see which of the rows is right");
    }

    @Test
    void cumulativeFigureThatFallsIsSeenFromTheLatestBackToo() {
        assertThat(told(read("date,place,dead\n2024-12-24,A,59\n2024-12-23,A,95\n2024-12-22,A,50\n", MAPPING)))
                .containsExactly(
                        "t.csv, line 3: expected no more than 59 as in line 2, since the figure is cumulative, "
                                + "found 95; see which of the rows is right");
    }

    @Test
    void figureOfAPeriodMayFall() {
        assertThat(told(read(
                        "date,place,dead\n2024-12-23,A,95\n2024-12-24,A,59\n",
                        MAPPING.replace("cumulative", "period"))))
                .isEmpty();
    }

    @Test
    void dateThatTurnsBackIsWarnedOf() {
        assertThat(told(read("date,place,dead\n2024-12-20,A,1\n2024-12-23,A,1\n2024-12-21,A,1\n", MAPPING)))
                .containsExactly(
                        "t.csv, line 4: expected a date no earlier than 2024-12-23 as in line 3, found 2024-12-21; "
                                + "see whether the date is right");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-23, 3", "2024-12-20, 2"})
    void secondRowForADateIsWarnedOf(String date, int first) {
        assertThat(told(read("date,place,dead\n2024-12-20,A,1\n2024-12-23,A,1\n" + date + ",A,1\n", MAPPING)))
                .containsExactly(
                        "t.csv, line 4: expected one row for " + date + " and its origin, measure, subject and "
                                + "place, found another in line " + first
                                + "; remove one of them, map the column in which they "
                                + "differ, or give events the scope event");
    }

    @Test
    void eventsOfOneDayAreNoRepetition() {
        assertThat(told(read(
                        "date,place,dead\n2024-12-23,A,1\n2024-12-23,A,2\n2024-12-20,A,1\n",
                        MAPPING.replace("cumulative", "event"))))
                .isEmpty();
    }

    private static List<String> told(TableReading reading) {
        return reading.warnings().stream()
                .map(warning -> warning.toString().replaceFirst("^.*t\\.csv", "t.csv"))
                .toList();
    }

    private TableReading read(String table, String mapping) {
        return desk(table, mapping).table("tables/t.csv");
    }

    private Desk desk(String table, String mapping) {
        return Desk.in(folder).with("tables/t.csv", table).with("tables/t.csv.yml", mapping);
    }
}
