package org.lagebrief.collect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Extent;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/** Rows of which the mapping says that they are complete are added up day by day; a day that lacks one has no sum and is named. */
class RowSumsTest {
    private static final String MAPPING = """
            row: {origin: {value: Civil Protection}, asOf: {column: date}, place: {column: province}, scope: cumulative}
            figures:
              - {measure: killed, value: {column: dead}, bound: {column: how}}
            sumOfRows: {by: {column: province}, complete: [North, South], place: Harbourland}
            """;
    private static final String HEADER = "date,province,how,dead\n";

    @TempDir
    Path folder;

    @Test
    void rowsOfADayAreOneFigureProvenByAllOfThem() {
        TableReading reading = table("2024-12-23,South,,30\n2024-12-23,North,,1.200\n");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.claims())
                .containsExactly(new Claim(
                        Quantity.exactly(1230, "North 1.200 + South 30"),
                        Measure.KILLED,
                        null,
                        "Harbourland",
                        new AsOf(LocalDate.of(2024, 12, 23), AsOf.Evidence.TABLE),
                        LocalDate.of(2024, 12, 23),
                        new Origin("Civil Protection", "Civil Protection", false),
                        List.of(),
                        Scope.CUMULATIVE,
                        Modality.ASSERTED,
                        Extent.SUM,
                        Confidence.STATED,
                        new Provenance.TableRow(
                                "tables/t.csv", 2, "dead", "2024-12-23,South,,30\n2024-12-23,North,,1.200")));
    }

    @Test
    void rowsMayStandPartByPart() {
        assertThat(table("2024-12-23,North,,1\n2024-12-24,North,,2\n2024-12-23,South,,3\n2024-12-24,South,,4\n")
                        .claims())
                .extracting(
                        claim -> claim.asOf().date().toString(),
                        claim -> claim.quantity().low())
                .containsExactly(tuple("2024-12-23", 4L), tuple("2024-12-24", 6L));
    }

    @ParameterizedTest
    @CsvSource({
        "at least, '', 42, , AT_LEAST",
        "at least, more than, 42, , MORE_THAN",
        "at most, '', , 42, AT_MOST",
        "at most, less than, , 42, LESS_THAN",
        "about, '', 42, 42, ABOUT"
    })
    void endThatIsOpenInAPartIsOpenInTheSum(String north, String south, Long low, Long high, Bound bound) {
        assertThat(table("2024-12-23,North," + north + ",12\n2024-12-23,South," + south + ",30\n")
                        .claims())
                .extracting(
                        claim -> claim.quantity().low(),
                        claim -> claim.quantity().high(),
                        claim -> claim.quantity().bound())
                .containsExactly(tuple(low, high, bound));
    }

    @Test
    void lowEndsAddUpAndHighEndsAddUp() {
        TableReading reading = Desk.in(folder)
                .with("tables/t.csv", "date,province,min,max\n2024-12-23,North,10,12\n2024-12-23,South,5,5\n")
                .with(
                        "tables/t.csv.yml",
                        MAPPING.replace(
                                "value: {column: dead}, bound: {column: how}",
                                "low: {column: min}, high: {column: max}"))
                .table("tables/t.csv");
        assertThat(reading.claims())
                .extracting(Claim::quantity)
                .containsExactly(Quantity.between(15, 17, "North 10–12 + South 5"));
    }

    @Test
    void dayThatLacksAPartHasNoSumAndIsNamed() {
        TableReading reading =
                table("2024-12-23,North,,1\n2024-12-24,South,,2\n2024-12-25,North,,3\n2024-12-25,South,,\n");
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.faults())
                .extracting(this::told)
                .containsExactly(
                        "input/tables/t.csv, line 2, column dead: expected a number of 2024-12-23 from each of North,"
                                + " South, found none from South; add what is missing; without it there is no sum",
                        "input/tables/t.csv, line 3, column dead: expected a number of 2024-12-24 from each of North,"
                                + " South, found none from North; add what is missing; without it there is no sum",
                        "input/tables/t.csv, line 4, column dead: expected a number of 2024-12-25 from each of North,"
                                + " South, found none from South; add what is missing; without it there is no sum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-12-23,North,,7|, line 3, column province: expected one row of 2024-12-23 for North, found another"
                        + " in line 2; remove one of them, or map the column in which they differ",
                "2024-12-23,All,,7|, line 3, column province: expected one of North, South, which the mapping calls"
                        + " complete, found \"All\"; add it to complete, or skip its rows"
            })
    void rowBesideTheCompleteOnesIsNamedAndDoesNotCount(String row, String fault) {
        TableReading reading = table("2024-12-23,North,,1\n" + row + "\n2024-12-23,South,,2\n");
        assertThat(reading.claims())
                .extracting(Claim::quantity)
                .containsExactly(Quantity.exactly(3, "North 1 + South 2"));
        assertThat(reading.faults()).extracting(this::told).containsExactly("input/tables/t.csv" + fault);
    }

    @Test
    void boundsThatLeaveNoEndMakeNoSum() {
        TableReading reading = table("2024-12-23,North,at least,1\n2024-12-23,South,at most,2\n");
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.faults())
                .extracting(this::told)
                .containsExactly(
                        "input/tables/t.csv, line 2, column dead: expected parts that all have a lower end, or all"
                                + " an upper one, found \"North at least 1 + South at most 2\"; mend the cells, or leave the rows"
                                + " apart");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", place: Harbourland||expected the key \"place\" in sumOfRows, since its parts are places, found none;"
                        + " add where all of them are",
                "[North, South]|[North, North]|expected two or more parts under \"complete\", each once, found North,"
                        + " North; name all the parts that the source counts"
            })
    void mappingThatDoesNotSayWhatIsCompleteIsRefused(String right, String wrong, String refusal) {
        Desk desk = Desk.in(folder)
                .with("tables/t.csv", HEADER + "2024-12-23,North,,1\n")
                .with("tables/t.csv.yml", MAPPING.replace(right, wrong == null ? "" : wrong));
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .contains("input/tables/t.csv.yml")
                .endsWith(refusal);
    }

    private String told(InputFault fault) {
        return fault.toString().replace(folder + "/", "");
    }

    private TableReading table(String rows) {
        return Desk.in(folder)
                .with("tables/t.csv", HEADER + rows)
                .with("tables/t.csv.yml", MAPPING)
                .table("tables/t.csv");
    }
}
