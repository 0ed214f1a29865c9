package org.lagebrief.collect.table.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell is a whole number of people in the table's own way of writing, or none. */
class WholeNumbersTest {
    private static final Map<String, WholeNumbers> NAMED = Map.of(
            "DECIMAL_POINT", WholeNumbers.DECIMAL_POINT,
            "DECIMAL_COMMA", WholeNumbers.DECIMAL_COMMA,
            "UNDECIDED", WholeNumbers.UNDECIDED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECIMAL_POINT|95|95",
                "DECIMAL_POINT|007|7",
                "DECIMAL_POINT|000|0",
                "DECIMAL_POINT|1,200|1200",
                "DECIMAL_POINT|1,234,567|1234567",
                "DECIMAL_POINT|12.0|12",
                "DECIMAL_POINT|1,200.00|1200",
                "DECIMAL_POINT|1.000|1",
                "DECIMAL_COMMA|1.200|1200",
                "DECIMAL_COMMA|1.200,0|1200",
                "DECIMAL_COMMA|1,000|1",
                "UNDECIDED|1.200|1200",
                "UNDECIDED|1,200|1200",
                "UNDECIDED|10 000|10000",
                "UNDECIDED|'10\u202F000'|10000",
                "UNDECIDED|10’000|10000",
                "UNDECIDED|999999999999999999|999999999999999999"
            })
    void wholeNumberIsRead(String numbers, String cell, long number) {
        assertThat(NAMED.getOrDefault(numbers, WholeNumbers.UNDECIDED).parse(cell))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many",
                "-5",
                "+5",
                "12.5",
                "1,2,3",
                "12,00,000",
                "1e3",
                "50%",
                "1..2",
                "1,200,30",
                "1,200 300",
                "1,200.5",
                ".5",
                ",",
                "9999999999999999999",
                "١٢"
            })
    void whatIsNoWholeNumberOfPeopleIsNone(String cell) {
        assertThat(WholeNumbers.DECIMAL_POINT.parse(cell)).isEqualTo(WholeNumbers.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.200;900|UNDECIDED",
                "1.200;1,5|DECIMAL_COMMA",
                "1.234.567;12|DECIMAL_COMMA",
                "1.200,50|DECIMAL_COMMA",
                "1,200;1.5|DECIMAL_POINT",
                "1,234,567|DECIMAL_POINT",
                "0.0001|DECIMAL_POINT",
                "12;n/a|UNDECIDED"
            })
    void decimalSignIsTheOneThatTheCellsShow(String cells, String detected) {
        assertThat(WholeNumbers.detect(Arrays.asList(cells.split(";")))).isEqualTo(NAMED.get(detected));
    }
}
