package org.lagebrief.collect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Claim;

/** How a table is written is detected from its first rows, unless its mapping declares it; what stays open is refused. */
class TableDialectTest {
    private static final String MAPPING = """
            row: {origin: {column: source}, asOf: {column: date}}
            figures: [{measure: killed, value: {column: dead}}]
            """;

    @TempDir
    Path folder;

    @Test
    void exportOfAGermanSpreadsheet() {
        String table = """
                Lagebericht "Küste"; Stand 24.12.2024

                source;date;dead;share
                Personen;;(Anzahl);in %
                Präfektur;23.12.2024;1.095;12,5
                Gericht;24.12.2024;1.102;12,75
                Rat;24.12.2024;1.103;12,8
                """;
        Desk desk = desk(table.getBytes(Charset.forName("windows-1252")), MAPPING);
        assertThat(desk.dialect("tables/t.csv"))
                .isEqualTo("delimiter \";\", windows-1252, decimal comma, thousands \".\", dates dd.MM.yyyy, "
                        + "header in line 3 (2 lines before it), units in line 4");
        TableReading reading = desk.table("tables/t.csv");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.claims())
                .extracting(
                        claim -> claim.provenance().line(),
                        claim -> claim.quantity().low())
                .containsExactly(tuple(5, 1095L), tuple(6, 1102L), tuple(7, 1103L));
    }

    @Test
    void declaredDialectWinsOverTheDetected() {
        String table = """
                note,source,date
                n
                source|date|dead
                Police|2024-12-23|'1.200'
                Police|2024-12-24|1.205
                """;
        String dialect =
                "dialect: {delimiter: \"|\", quote: \"'\", thousands: \".\", decimal: \",\", encoding: utf-8, header: 3, units: false}\n";
        Desk desk = desk(table, dialect + MAPPING);
        assertThat(desk.dialect("tables/t.csv"))
                .isEqualTo("delimiter \"|\", quote ', UTF-8, decimal comma, thousands \".\", dates yyyy-MM-dd, "
                        + "header in line 3 (2 lines before it)");
        assertThat(numbers(desk)).containsExactly(1200L, 1205L);
    }

    @Test
    void apostropheIsTheQuoteWhereCellsStandInIt() {
        Desk desk = desk("source,date,dead\n'Court, high',2024-12-23,5\n'Police, north',2024-12-23,6\n", MAPPING);
        assertThat(desk.dialect("tables/t.csv"))
                .isEqualTo("delimiter \",\", quote ', UTF-8, dates yyyy-MM-dd, header in line 1");
        assertThat(numbers(desk)).containsExactly(5L, 6L);
    }

    @Test
    void decimalSignIsToldByOtherColumnsWhereTheFiguresDoNotTell() {
        String table =
                "source\tdate\tdead\trate\nA\t2024-12-23\t1.200\t0,5\nB\t2024-12-23\t12\t0,25\nC\t2024-12-23\t7\t1,75\n";
        Desk desk = desk(table, MAPPING);
        assertThat(desk.dialect("tables/t.csv"))
                .isEqualTo("delimiter tab, UTF-8, decimal comma, thousands \".\", dates yyyy-MM-dd, header in line 1");
    }

    @Test
    void hashtagsUnderAHeaderAreNoRow() {
        Desk desk = desk("source,date,dead\n#meta+source,#date,#affected+killed\nPolice,2024-12-23,5\n", MAPPING);
        assertThat(desk.dialect("tables/t.csv")).endsWith("header in line 1, units in line 2");
        assertThat(desk.table("tables/t.csv").faults()).isEmpty();
    }

    @Test
    void rowWithoutDateAndNumbersIsNotTakenForUnits() {
        TableReading reading = desk("source,date,dead\nPolice,soon,many\nPolice,2024-12-23,5\n", MAPPING)
                .table("tables/t.csv");
        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.claims()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in Tsd.", "(1000)", "Mio.", "thousand persons", "%"})
    void unitThatDoesNotCountPeopleRefusesTheTable(String unit) {
        Desk desk = desk("source;date;dead\n;;" + unit + "\nPolice;2024-12-23;5\n", MAPPING);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo("input/tables/t.csv, line 2, column dead: expected a unit that counts people, found \""
                        + unit + "\"; name another column, or export the table with whole numbers");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-12-23|yyyy-MM-dd|2024-12-23",
                "2024-12-23T18:00:00+01:00|yyyy-MM-dd|2024-12-23",
                "23.12.2024|dd.MM.yyyy|2024-12-23",
                "3.2.2024|d.M.yyyy[ H:mm[:ss]]|2024-02-03",
                "23.12.2024 08:30:00|dd.MM.yyyy HH:mm:ss|2024-12-23",
                "23/12/2024|dd/MM/yyyy|2024-12-23",
                "12/23/2024|MM/dd/yyyy|2024-12-23",
                "12/23/2024 4:05|M/d/yyyy[ H:mm[:ss]]|2024-12-23",
                "23-12-2024|dd-MM-yyyy|2024-12-23",
                "2024/12/23|yyyy/MM/dd[ HH:mm[:ss]]|2024-12-23",
                "20241223|yyyyMMdd|2024-12-23",
                "2024-W52|iso-week|2024-12-29",
                "2020-W53|iso-week|2021-01-03",
                "23 December 2024|d MMMM yyyy|2024-12-23",
                "23. Dezember 2024|d. MMMM yyyy|2024-12-23",
                "23 décembre 2024|d MMMM yyyy|2024-12-23",
                "23 Dec 2024|d MMM yyyy|2024-12-23",
                "December 23, 2024|MMMM d, yyyy|2024-12-23"
            })
    void dateFormatIsDetected(String cell, String format, String date) {
        Desk desk = desk("source;date;dead\nPolice;" + cell + ";5\n", MAPPING);
        assertThat(desk.dialect("tables/t.csv")).contains(", dates " + format + ", header");
        assertThat(desk.table("tables/t.csv").claims())
                .extracting(claim -> claim.asOf().date().toString())
                .containsExactly(date);
    }

    @Test
    void oneClearDayTellsTheDayInAllRows() {
        Desk desk = desk("source,date,dead\nA,03/04/2024,1\nB,04/04/2024,2\nC,13/04/2024,3\n", MAPPING);
        assertThat(desk.table("tables/t.csv").claims())
                .extracting(claim -> claim.asOf().date().toString())
                .containsExactly("2024-04-03", "2024-04-04", "2024-04-13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "3/4/2024", "03-04-2024"})
    void dayThatCouldBeTheMonthIsRefused(String date) {
        Desk desk = desk("source,date,dead\nA," + date + ",1\n", MAPPING);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo("input/tables/t.csv, column date: expected dates that tell the day from the month, found \""
                        + date + "\"; name the format of asOf in a mapping, such as dd/MM/yyyy or MM/dd/yyyy");
        Desk told = desk("source,date,dead\nA,03/04/2024,1\n", MAPPING.replace("date}", "date, format: MM/dd/yyyy}"));
        assertThat(told.table("tables/t.csv").claims().get(0).asOf().date()).isEqualTo("2024-03-04");
    }

    @ParameterizedTest
    @CsvSource({"iso-week, 2021-W01", "YYYY-'W'ww, 2021-W01", "ww/YYYY, 01/2021"})
    void weekStandsForItsSunday(String format, String week) {
        Desk desk = desk(
                "source,date,dead\nA," + week + ",1\nB,2021-W53,2\n",
                MAPPING.replace("date}", "date, format: \"" + format + "\"}"));
        TableReading reading = desk.table("tables/t.csv");
        assertThat(reading.claims().get(0).asOf().date()).isEqualTo("2021-01-10");
        assertThat(reading.faults())
                .extracting(desk::told)
                .containsExactly("input/tables/t.csv, line 3, column date: " + "expected a date written as " + format
                        + ", found \"2021-W53\"; mend the cell, or the mapping's format");
    }

    @Test
    void bytesOfAnotherEncodingBeyondTheSampleAreToldWithTheirLine() {
        String table = "source,date,dead\n" + "Police,2024-12-23,5\n".repeat(60_000) + "Präfektur,2024-12-23,6\n";
        Desk desk = desk(table.getBytes(Charset.forName("windows-1252")), MAPPING);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo(
                        "input/tables/t.csv, line 60002: expected text in the encoding of the lines above, found bytes that "
                                + "are none; save it as UTF-8, or name its encoding in the mapping's dialect");
        Desk told =
                desk(table.getBytes(Charset.forName("windows-1252")), "dialect: {encoding: windows-1252}\n" + MAPPING);
        List<Claim> claims = told.table("tables/t.csv").claims();
        assertThat(claims).hasSize(60_001);
        assertThat(claims.get(60_000).namedOrigin().orElseThrow().name()).isEqualTo("Präfektur");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void encodingIsToldWhereTheSampleEndsWithinTheTable(String charset) {
        String table = "source,date,dead\n" + "Präfektur,2024-12-23,5\n".repeat(50_000);
        assertThat(desk(table.getBytes(Charset.forName(charset)), MAPPING)
                        .table("tables/t.csv")
                        .claims())
                .hasSize(50_000)
                .allMatch(claim -> claim.namedOrigin().orElseThrow().name().equals("Präfektur"));
    }

    @Test
    void byteOrderMarkIsNoPartOfTheHeader() {
        assertThat(numbers(desk("\uFEFFsource,date,dead\nPolice,2024-12-23,5\n", MAPPING)))
                .containsExactly(5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delimiter: a|one character, or tab, as delimiter, found \"a\"",
                "quote: \"''\"|one character as quote, found \"''\"",
                "decimal: x|\".\" or \",\" as decimal, found \"x\"",
                "decimal: \".\", thousands: \".\"|a sign of thousands, space or none, found \".\"",
                "encoding: latin-99|an encoding such as utf-8 or windows-1252, found \"latin-99\"",
                "header: 0|the line of the header, from 1,, found \"0\""
            })
    void dialectThatCannotBeIsRefused(String keys, String fault) {
        Desk desk = desk("source,date,dead\n", "dialect: {" + keys + "}\n" + MAPPING);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo("input/tables/t.csv.yml, line 1: expected " + fault + "; mend it");
    }

    @Test
    void headerBeyondTheTableIsRefused() {
        Desk desk = desk("source,date,dead\n", "dialect: {header: 9}\n" + MAPPING);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo("input/tables/t.csv: expected a header in line 9, found none; "
                        + "name another line in the mapping's dialect");
    }

    private static List<Long> numbers(Desk desk) {
        return desk.table("tables/t.csv").claims().stream()
                .map(claim -> claim.quantity().low())
                .toList();
    }

    private Desk desk(String table, String mapping) {
        return desk(table.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private Desk desk(byte[] table, String mapping) {
        return Desk.in(folder).with("tables/t.csv", table).with("tables/t.csv.yml", mapping);
    }
}
