package org.lagebrief.collect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are those of RFC 4180, each with its line and its words as written. */
class CsvSheetTest {
    @Test
    void delimiterWithinQuotesBelongsToTheCell() {
        assertThat(cells("a,\"b, c\",d\n")).containsExactly(List.of("a", "b, c", "d"));
    }

    @Test
    void doubledQuoteIsAQuote() {
        assertThat(cells("a,\"the \"\"front\"\" line\"\n")).containsExactly(List.of("a", "the \"front\" line"));
    }

    @Test
    void emptyCellsAreKept() {
        assertThat(cells("a,\"\",\n")).containsExactly(List.of("a", "", ""));
    }

    @Test
    void lastLineNeedsNoBreak() {
        assertThat(cells("a,b\n1,2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineBreakWithinQuotesBelongsToTheCell(String lineBreak) {
        List<CsvSheet.Line> lines = lines("a,b\n\"one\ntwo\",2\n\n3,4\n".replace("\n", lineBreak));
        assertThat(lines)
                .containsExactly(
                        new CsvSheet.Line(1, List.of("a", "b"), "a,b"),
                        new CsvSheet.Line(2, List.of("one" + lineBreak + "two", "2"), "\"one" + lineBreak + "two\",2"),
                        new CsvSheet.Line(5, List.of("3", "4"), "3,4"));
    }

    @Test
    void sheetIsReadAnewEachTime() {
        var sheet = new CsvSheet("a\nb\n", ',');
        assertThat(sheet).hasSize(2);
        assertThat(sheet).hasSize(2);
    }

    @Test
    void quoteThatNeverClosesIsBroken() {
        assertThatExceptionOfType(CsvSheet.BrokenQuoteException.class)
                .isThrownBy(() -> lines("a,b\n\n1,2\n\"3,4\n5,6\n"))
                .satisfies(broken -> assertThat(broken.line()).isEqualTo(4));
    }

    private static List<List<String>> cells(String text) {
        return lines(text).stream().map(CsvSheet.Line::cells).toList();
    }

    private static List<CsvSheet.Line> lines(String text) {
        List<CsvSheet.Line> lines = new ArrayList<>();
        new CsvSheet(text, ',').forEach(lines::add);
        return lines;
    }
}
