package org.lagebrief.collect.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell is a whole number of people in the table's own way of writing, or none. */
class WholeNumbersTest {
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
    void wholeNumberIsRead(WholeNumbers numbers, String cell, long number) {
        assertThat(numbers.parse(cell)).isEqualTo(OptionalLong.of(number));
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
                "9999999999999999999",
                "١٢"
            })
    void whatIsNoWholeNumberOfPeopleIsNone(String cell) {
        assertThat(WholeNumbers.DECIMAL_POINT.parse(cell)).isEmpty();
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
    void decimalSignIsTheOneThatTheCellsShow(String cells, WholeNumbers detected) {
        assertThat(WholeNumbers.detect(Arrays.asList(cells.split(";")))).isEqualTo(detected);
    }
}
