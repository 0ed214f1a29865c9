package org.lagebrief.collect.table.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.StrictReader;
import org.lagebrief.model.InputFaultException;

/** Rows are those of RFC 4180, each with its line and its words as written; no row is endless. */
class CsvSheetTest {
    private static final InputFile FILE = new InputFile(Path.of("input"), Path.of("input/tables/t.csv"));

    /** A row as a test writes it. */
    private record Row(int line, List<String> cells, String words) {}

    @Test
    void delimiterWithinQuotesBelongsToTheCell() {
        assertThat(cells("port,\"Quay Street 7, Harbourland\",08123\n"))
                .containsExactly(List.of("port", "Quay Street 7, Harbourland", "08123"));
    }

    @Test
    void doubledQuoteIsAQuote() {
        assertThat(cells("a,\"the \"\"front\"\" line\"\n\"\"\"all\"\" quoted\",\"\"\"\"\n"))
                .containsExactly(List.of("a", "the \"front\" line"), List.of("\"all\" quoted", "\""));
    }

    @Test
    void quoteWithinAnUnquotedCellIsASign() {
        assertThat(cells("ship,41°2'9.5\"N 28°58'1\"E,Westhaven\n"))
                .containsExactly(List.of("ship", "41°2'9.5\"N 28°58'1\"E", "Westhaven"));
    }

    @Test
    void bracesAndColonsAreSigns() {
        assertThat(cells("7,\"{\"\"kind\"\": \"\"raid\"\", \"\"at\"\": [31.5, 0.25]}\"\n"))
                .containsExactly(List.of("7", "{\"kind\": \"raid\", \"at\": [31.5, 0.25]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void emptyCellsAreKept(String lineBreak) {
        assertThat(cells("a,\"\"," + lineBreak + "1,\"\",\"\"" + lineBreak + "2,3,4"))
                .containsExactly(List.of("a", "", ""), List.of("1", "", ""), List.of("2", "3", "4"));
    }

    @Test
    void lettersOfAnyScriptAreKept() {
        assertThat(cells("a,ʤ\nб,日本\n")).containsExactly(List.of("a", "ʤ"), List.of("б", "日本"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineBreakWithinQuotesBelongsToTheCell(String lineBreak) {
        assertThat(rows("a,b\n\"one \ntwo\",2\n\n3,4\n".replace("\n", lineBreak)))
                .containsExactly(
                        new Row(1, List.of("a", "b"), "a,b"),
                        new Row(2, List.of("one " + lineBreak + "two", "2"), "\"one " + lineBreak + "two\",2"),
                        new Row(5, List.of("3", "4"), "3,4"));
    }

    @Test
    void wordsKeepTheirSpaces() {
        assertThat(rows(" a , b \n1\t,2 "))
                .containsExactly(
                        new Row(1, List.of(" a ", " b "), " a , b "), new Row(2, List.of("1\t", "2 "), "1\t,2 "));
    }

    @Test
    void wordsAreExactAcrossAllBuffers() {
        var text = new StringBuilder();
        List<Row> expected = new ArrayList<>();
        for (int i = 1; i <= 30_000; i++) {
            String words = i + ",\"Ort " + "x".repeat(i % 97) + "\"";
            text.append(words).append("\n".repeat(i % 3 == 0 ? 2 : 1));
            expected.add(new Row(i + (i - 1) / 3, List.of(String.valueOf(i), "Ort " + "x".repeat(i % 97)), words));
        }
        assertThat(rows(text.toString())).isEqualTo(expected);
    }

    @Test
    void blankLinesWithoutEndAreForgotten() {
        assertThat(rows("a\n" + "\n".repeat(3_000_000) + "b\n"))
                .containsExactly(new Row(1, List.of("a"), "a"), new Row(3_000_002, List.of("b"), "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`a,b\n\n1,2\n\"3,4\n5,6\n`|4", "`a,b\n1,2\n\"3\"x,4\n`|3", "`\"`|1"})
    void quoteThatDoesNotFitIsRefused(String text, int line) {
        assertThat(refusal(new StringReader(text), 1000))
                .isEqualTo("input/tables/t.csv, line " + line
                        + ": expected cells in whole quotes, found a quote that is not "
                        + "closed, or closed within its cell; double the quotes within a cell, or remove them");
    }

    @Test
    void quoteThatIsNeverClosedEndsAtTheLongestRow() {
        var endless = new Reader() {
            private long given;

            @Override
            public int read(char[] target, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    target[offset + i] = given + i < 4 ? "a,\n\"".charAt((int) given + i) : 'x';
                }
                given += length;
                return length;
            }

            @Override
            public void close() {}
        };
        assertThat(refusal(endless, 100_000))
                .isEqualTo(
                        "input/tables/t.csv, line 2: expected a row of at most 100000 characters, found a longer one; "
                                + "close the quote \" that swallows the rows below, or raise "
                                + "lagebrief.collect.tables.maxRowLength");
        assertThat(endless.given).isLessThan(200_000);
    }

    @Test
    void bytesThatAreNoTextAreToldWithTheirLine() {
        byte[] bytes = ("a,b\n" + "1,2\n".repeat(9_998) + "3,K\u00FCste\n4,5\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(new StrictReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8), 1000))
                .isEqualTo(
                        "input/tables/t.csv, line 10000: expected text in the encoding of the lines above, found bytes "
                                + "that are none; save it as UTF-8, or name its encoding in the mapping's dialect");
    }

    private static List<List<String>> cells(String text) {
        return rows(text).stream().map(Row::cells).toList();
    }

    private static List<Row> rows(String text) {
        return rows(new StringReader(text), 1000);
    }

    private static List<Row> rows(Reader text, int maxRowLength) {
        List<Row> rows = new ArrayList<>();
        var sheet = new CsvSheet(FILE, text, new CsvSheet.Signs(',', '"'), 1, maxRowLength);
        for (CsvSheet.Line line = sheet.next(); line != null; line = sheet.next()) {
            rows.add(new Row(line.line(), line.cells().toList(), line.words()));
        }
        return rows;
    }

    private static String refusal(Reader text, int maxRowLength) {
        List<String> told = new ArrayList<>();
        assertThatExceptionOfType(InputFaultException.class)
                .isThrownBy(() -> rows(text, maxRowLength))
                .satisfies(refused -> told.add(refused.fault().toString()));
        return told.get(0).replace('\\', '/');
    }
}
