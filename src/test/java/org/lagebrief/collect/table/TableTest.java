package org.lagebrief.collect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/** A row states what its mapping says it states; a row that does not fit is told and left out, the others count. */
class TableTest {
    private static final String MAPPING = """
            row: {origin: {column: source}, asOf: {column: date}}
            figures:
              - {measure: killed, value: {column: dead}}
            """;
    private static final String TABLE = "source,date,dead\nPolice,2024-12-23,95\n";

    @TempDir
    Path folder;

    @Test
    void dailySeriesOfOneParty() {
        TableReading reading = fixture("daily");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.claims())
                .extracting(Claim::quantity)
                .containsExactly(
                        Quantity.bounded(Bound.ABOUT, 773_920, "about 773920"),
                        Quantity.exactly(775_610, "775610"),
                        Quantity.bounded(Bound.MORE_THAN, 777_370, "more than 777370"));
        assertThat(reading.claims().get(1))
                .isEqualTo(new Claim(
                        Quantity.exactly(775_610, "775610"),
                        Measure.LOSSES,
                        "northern forces",
                        null,
                        new AsOf(LocalDate.of(2024, 12, 23), AsOf.Evidence.TABLE),
                        LocalDate.of(2024, 12, 23),
                        new Origin("General Staff of Harbourland", "General Staff of Harbourland", false),
                        List.of(),
                        Scope.CUMULATIVE,
                        Modality.ASSERTED,
                        Extent.TOTAL,
                        Confidence.STATED,
                        new Provenance.TableRow("tables/daily.csv", 3, "personnel", "2024-12-23,1034,,775610")));
    }

    @Test
    void semicolonsDecimalCommaAndGermanDates() {
        TableReading reading = fixture("semicolon");
        assertThat(reading.claims())
                .extracting(
                        claim -> claim.namedOrigin().orElseThrow().name(),
                        claim -> claim.asOf().date().toString(),
                        Claim::place,
                        Claim::measure,
                        Claim::quantity,
                        Claim::scope)
                .containsExactly(
                        row("Präfektur", "2024-10-30", "Küste", Measure.KILLED, exactly(95, "95"), Scope.CUMULATIVE),
                        row("Gericht", "2024-11-01", null, Measure.KILLED, atMost(205, "205"), Scope.CUMULATIVE),
                        row("Gericht", "2024-11-01", null, Measure.WOUNDED, exactly(70, "070"), Scope.EVENT));
        assertThat(reading.claims()).extracting(Claim::publishedOn).containsOnly(LocalDate.of(2024, 11, 4));
        assertThat(reading.faults())
                .extracting(Object::toString)
                .containsExactly(
                        "src/test/resources/collect/desk/tables/semicolon.csv, line 3, column Verletzte: expected a whole "
                                + "number of people, found \"über 40\"; mend the cell or add it to nullValues",
                        "src/test/resources/collect/desk/tables/semicolon.csv, line 5, column Datum: expected a date "
                                + "written as dd.MM.yyyy, found \"31.11.2024\"; mend the cell, or the mapping's format");
    }

    @Test
    void lowBestAndHighOfEvents() {
        TableReading reading = fixture("events");
        assertThat(reading.claims())
                .extracting(Claim::quantity, claim -> claim.provenance().line())
                .containsExactly(
                        tuple(Quantity.between(10, 15, "10–15, best 12"), 2),
                        tuple(Quantity.exactly(4, "4, best 4"), 4),
                        tuple(Quantity.bounded(Bound.AT_LEAST, 5, "5, best 7"), 7),
                        tuple(Quantity.bounded(Bound.ABOUT, 3, "best 3"), 8));
        assertThat(reading.claims().get(0).provenance())
                .isEqualTo(
                        new Provenance.TableRow(
                                "tables/events.csv",
                                2,
                                "low, high, best",
                                "1,Army,Rebels,2024-12-20 00:00:00.000,\"Clash near the bridge,\n\"\"several\"\" dead\",12,15,10"));
        assertThat(reading.faults())
                .extracting(Object::toString)
                .containsExactly("src/test/resources/collect/desk/tables/events.csv, line 6, column low, high, best: "
                        + "expected low, best and high in this order of size, found \"10–15, best 20\"; "
                        + "mend the cells, or the mapping");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimiterIsDetected(String delimiter) {
        assertThat(table(TABLE.replace(",", delimiter), MAPPING).claims()).hasSize(1);
    }

    @Test
    void delimiterIsTheOneThatYieldsTheMappedColumns() {
        String table = "a,b;source;date;dead\n1,2;Police;2024-12-23;95\n3,4;Police;2024-12-24;96\n";
        assertThat(table(table, MAPPING).claims()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingIsDetected(String charset) {
        Desk desk = Desk.in(folder)
                .with("tables/t.csv", TABLE.replace("Police", "Präfektur").getBytes(Charset.forName(charset)))
                .with("tables/t.csv.yml", MAPPING);
        assertThat(desk.table("tables/t.csv")
                        .claims()
                        .get(0)
                        .namedOrigin()
                        .orElseThrow()
                        .name())
                .isEqualTo("Präfektur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedWhateverEndsThem(String lineBreak) {
        String table =
                "source,date,dead\n\n\nPolice,2024-12-23,1\n\"Court\nof \"\"law\"\"\",2024-12-23,2\n\nPolice,x,3\n";
        TableReading reading = table(table.replace("\n", lineBreak), MAPPING);
        assertThat(reading.claims())
                .extracting(claim -> claim.provenance().line())
                .containsExactly(4, 5);
        assertThat(reading.claims().get(1).provenance().words())
                .isEqualTo("\"Court" + lineBreak + "of \"\"law\"\"\",2024-12-23,2");
        assertThat(reading.faults().get(0).place()).endsWith("t.csv, line 8, column date");
    }

    @Test
    void cellThatSaysNothingMakesNoClaim() {
        TableReading reading =
                table(TABLE.replace("95", "k. A.") + "Police,2024-12-24,\nPolice,2024-12-25,N/A\n", MAPPING);
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void sumOfColumnsThatTogetherAreAllIsAFigureWordedWithItsParts() {
        assertThat(sums("Police,2024-12-23,1.200,85\n"))
                .extracting(Claim::quantity, Claim::extent)
                .containsExactly(tuple(Quantity.exactly(1285, "1.200 + 85"), Extent.SUM));
        assertThat(sums("Police,2024-12-23,1.200,85\n"))
                .extracting(Claim::provenance)
                .containsExactly(new Provenance.TableRow(
                        "tables/t.csv", 2, "soldiers + civilians", "Police,2024-12-23,1.200,85"));
    }

    @Test
    void partThatIsMissingLeavesNoSum() {
        assertThat(sums("Police,2024-12-23,1.200,\nPolice,2024-12-24,7,0\n"))
                .extracting(Claim::quantity)
                .containsExactly(Quantity.exactly(7, "7 + 0"));
    }

    private List<Claim> sums(String rows) {
        return table(
                        "source,date,soldiers,civilians\n" + rows,
                        MAPPING.replace("value: {column: dead}", "sum: [{column: soldiers}, {column: civilians}]"))
                .claims();
    }

    @Test
    void nullValuesAreSettable() {
        Desk desk = Desk.in(folder, "tables.null-values=Many")
                .with("tables/t.csv", TABLE.replace("95", "many") + "Police,2024-12-24,-\n")
                .with("tables/t.csv.yml", MAPPING);
        TableReading reading = desk.table("tables/t.csv");
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.faults()).hasSize(1);
    }

    @Test
    void rowWithoutOriginSpeaksForNobody() {
        assertThat(table(TABLE.replace("Police", ""), MAPPING).claims().get(0).origin())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"at_least, AT_LEAST", "exact, EXACT", "less_than, LESS_THAN"})
    void boundOfAWholeColumnIsNamedByValue(String code, Bound bound) {
        String mapping = MAPPING.replace("column: dead}", "column: dead}, bound: {value: " + code + "}");
        assertThat(table(TABLE, mapping).claims().get(0).quantity()).isEqualTo(Quantity.bounded(bound, 95, "95"));
    }

    @ParameterizedTest
    @CsvSource({"greater than, MORE_THAN", "At  Least, AT_LEAST", "mindestens, AT_LEAST", "~, ABOUT", "'', EXACT"})
    void boundOfACellIsReadFromItsWords(String words, Bound bound) {
        String mapping = MAPPING.replace("column: dead}", "column: dead}, bound: {column: how}");
        String table = "source,date,dead,how\nPolice,2024-12-23,95," + words + "\n";
        assertThat(table(table, mapping).claims().get(0).quantity().bound()).isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police,2024-12-23|line 3: expected 3 cells as in the header, found 2; mend the row, or put quotes"
                        + " around a cell that holds the delimiter",
                "Police,2024-12-23,1,200|line 3: expected 3 cells as in the header, found 4; mend the row, or put quotes"
                        + " around a cell that holds the delimiter",
                "Police,2024-12-23,many|line 3, column dead: expected a whole number of people, found \"many\"; mend the"
                        + " cell or add it to nullValues",
                "Police,2024-12-23,12.5|line 3, column dead: expected a whole number of people, found \"12.5\"; mend the"
                        + " cell or add it to nullValues",
                "Police,23.12.2024,5|line 3, column date: expected a date written as yyyy-MM-dd, found \"23.12.2024\";"
                        + " mend the cell, or the mapping's format"
            })
    void rowThatDoesNotFitIsToldAndTheTableGoesOn(String row, String fault) {
        Desk desk = Desk.in(folder)
                .with("tables/t.csv", TABLE + row + "\nPolice,2024-12-25,97\n")
                .with("tables/t.csv.yml", MAPPING);
        TableReading reading = desk.table("tables/t.csv");
        assertThat(reading.claims()).hasSize(2);
        assertThat(reading.faults()).extracting(desk::told).containsExactly("input/tables/t.csv, " + fault);
    }

    @Test
    void emptyCellsBeyondTheHeaderAreLeftAlone() {
        assertThat(table(TABLE.replace("95", "95,, "), MAPPING).claims()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "column: dead|column: deads|csv.yml, line 3: expected a column of input/tables/t.csv (source, date,"
                        + " dead), found \"deads\"; write \"dead\"",
                "column: source|column: Quelle|csv.yml, line 1: expected a column of input/tables/t.csv (source, date,"
                        + " dead), found \"Quelle\"; name one of these",
                "value: {column: dead}|vale: {column: dead}|csv.yml, line 3: expected one of the keys measure,"
                        + " measureIn, value, low, high, best, bound, scope, sum, found \"vale\"; write \"value\"",
                "value: {column: dead}|low: {column: dead}|csv.yml, line 3: expected either value, or low and high, or sum,"
                        + " found another choice of keys; keep value alone, or low and high, or sum",
                "value: {column: dead}|sum: [{column: dead}]|csv.yml, line 3: expected a sum of two or more columns, found"
                        + " one; add the others, or make it the value",
                "value: {column: dead}|sum: [{column: dead}, {column: lost}]|csv.yml, line 3: expected a column of"
                        + " input/tables/t.csv (source, date, dead), found \"lost\"; name one of these",
                "value: {column: dead}|value: {value: 5}|csv.yml, line 3: expected one of the keys column, found"
                        + " \"value\"; remove it",
                "column: source|column: source, value: x|csv.yml, line 1: expected either column or value, found both;"
                        + " keep one of the two keys",
                "{column: source}|{}|csv.yml, line 1: expected either column or value, found neither; keep one of the"
                        + " two keys",
                "asOf: {column: date}|place: {column: date}|csv.yml, line 1: expected the key \"asOf\", found none;"
                        + " add it",
                "column: date|column: date, format: bb|csv.yml, line 1: expected a date format such as dd.MM.yyyy, found"
                        + " \"bb\"; mend it",
                "column: dead}|column: dead}, bound: {value: range}|csv.yml, line 3: expected one of the bounds exact,"
                        + " about, at_least, more_than, at_most, less_than, found \"range\"; mend it",
                "measure: killed|measure: dead|csv.yml, line 3: expected one of killed, wounded, casualties, losses,"
                        + " missing, captured, detained, abducted, displaced, infected, rescued, participants, strength,"
                        + " found \"dead\"; mend the value",
                "row:|dialect: {decimal: x} #|csv.yml, line 1: expected \".\" or \",\" as decimal, found \"x\"; mend it",
                "row:|dialect: {delimiter: xx} #|csv.yml, line 1: expected one character, or tab, as delimiter, found"
                        + " \"xx\"; mend it",
                "row:|dialect: {encoding: utf8-x} #|csv.yml, line 1: expected an encoding such as utf-8 or windows-1252,"
                        + " found \"utf8-x\"; mend it"
            })
    void mappingThatDoesNotFitRefusesTheTable(String right, String wrong, String refusal) {
        assertThat(refusal(TABLE, MAPPING.replace(right, wrong))).isEqualTo("input/tables/t." + refusal);
    }

    @Test
    void missingMappingIsRefusedWithTheRemedy() {
        Desk desk = Desk.in(folder).with("tables/t.csv", TABLE);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo(
                        "input/tables/t.csv: expected its mapping input/tables/t.csv.yml beside it, or the header of "
                                + "a known layout, found neither; write a mapping that names its columns, or name the columns "
                                + "origin, asOf, measure and value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'source,date,dead\nPolice,2024-12-23,1\n\"Pol,2024-12-23,2\n'|3",
                "'source,date,dead\n\nPolice,2024-12-23,1\n\"Pol\"ice,2024-12-23,2\n'|4"
            })
    void brokenQuoteRefusesTheTable(String table, int line) {
        assertThat(refusal(table, MAPPING))
                .isEqualTo(
                        "input/tables/t.csv, line " + line + ": expected cells in whole quotes, found a quote that is "
                                + "not closed, or closed within its cell; double the quotes within a cell, or remove them");
    }

    @Test
    void mappedColumnThatStandsTwiceRefusesTheTable() {
        assertThat(refusal("source,date,dead,dead\nPolice,2024-12-23,1,2\n", MAPPING))
                .isEqualTo("input/tables/t.csv, line 1: expected the column \"dead\" once, found 2 of that name; "
                        + "rename one of them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|9|99|line 3: expected at most 1 rows, found 2; split the table or raise"
                        + " lagebrief.collect.tables.maxRows",
                "9|2|99|line 2: expected at most 2 columns, found 3; split the table or raise"
                        + " lagebrief.collect.tables.maxColumns",
                "9|9|5|line 2: expected at most 5 characters in a cell, found 6; split the table or raise"
                        + " lagebrief.collect.tables.maxFieldLength"
            })
    void tableBeyondTheLimitsIsRefused(int rows, int columns, int fieldLength, String refusal) {
        Desk desk = Desk.in(
                        folder,
                        "tables.max-rows=" + rows,
                        "tables.max-columns=" + columns,
                        "tables.max-field-length=" + fieldLength)
                .with("tables/t.csv", TABLE + "Police,2024-12-24,96\n")
                .with("tables/t.csv.yml", MAPPING);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv"))).isEqualTo("input/tables/t.csv, " + refusal);
    }

    @Test
    void emptyTableIsRefused() {
        assertThat(refusal("", MAPPING))
                .isEqualTo("input/tables/t.csv: expected a text, found an empty file; save it again or remove it");
        assertThat(refusal("\n\n", MAPPING)).startsWith("input/tables/t.csv: expected a table");
    }

    @Test
    void headerAloneStatesNothing() {
        assertThat(table("source,date,dead\n", MAPPING)).isEqualTo(new TableReading(List.of(), List.of(), List.of()));
    }

    @Test
    void everyFileButTheMappingsIsListed() {
        Desk desk = Desk.in(folder)
                .with("tables/t.csv", TABLE)
                .with("tables/t.csv.yml", MAPPING)
                .with("tables/orphan.csv.yml", MAPPING)
                .with("tables/old/book.xlsx", "PK");
        assertThat(desk.collector().tableFiles(desk.input()))
                .containsExactly(
                        desk.path("tables/old/book.xlsx"),
                        desk.path("tables/orphan.csv.yml"),
                        desk.path("tables/t.csv"));
        assertThat(desk.refusal(() -> desk.table("tables/old/book.xlsx")))
                .isEqualTo(
                        "input/tables/old/book.xlsx: expected a figure table, which ends in .csv, found another file; "
                                + "export it as CSV or move it elsewhere");
        assertThat(desk.refusal(() -> desk.table("tables/orphan.csv.yml")))
                .isEqualTo(
                        "input/tables/orphan.csv.yml: expected the table input/tables/orphan.csv beside its mapping, "
                                + "found none; put the table there or remove the mapping");
    }

    private static Tuple row(String origin, String asOf, @Nullable String place, Object... rest) {
        Object[] all = new Object[3 + rest.length];
        all[0] = origin;
        all[1] = asOf;
        all[2] = place;
        System.arraycopy(rest, 0, all, 3, rest.length);
        return tuple(all);
    }

    private static Quantity exactly(long number, String wording) {
        return Quantity.exactly(number, wording);
    }

    private static Quantity atMost(long number, String wording) {
        return Quantity.bounded(Bound.AT_MOST, number, wording);
    }

    private static TableReading fixture(String name) {
        Path input = Path.of("src/test/resources/collect/desk");
        return Desk.wholeTable(
                new Collector(CollectSettings.defaults()), input, input.resolve("tables/" + name + ".csv"));
    }

    private TableReading table(String table, String mapping) {
        return Desk.in(folder)
                .with("tables/t.csv", table)
                .with("tables/t.csv.yml", mapping)
                .table("tables/t.csv");
    }

    private String refusal(String table, String mapping) {
        Desk desk = Desk.in(folder).with("tables/t.csv", table).with("tables/t.csv.yml", mapping);
        return desk.refusal(() -> desk.table("tables/t.csv"));
    }
}
