package org.lagebrief.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+49 30 1234", "-5", "@SUM(A1)", "＝1", "  =1", "\t=1", "\u00a0=1", "\n", "\tindented"})
    void anApostropheStandsBeforeWhatASpreadsheetWouldCompute(String text) {
        assertThat(SpreadsheetText.isFormula(text)).isTrue();
        assertThat(SpreadsheetText.escaped(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "27", "a=b", "'quoted'", "' alone", "Anna-Maria"})
    void otherTextIsWrittenAsItIs(String text) {
        assertThat(SpreadsheetText.isFormula(text)).isFalse();
        assertThat(SpreadsheetText.escaped(text)).isEqualTo(text);
        assertThat(SpreadsheetText.unescaped(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "'=1", "''=1", "'", "' =1", "'plain", "", "-"})
    void whatWasWrittenIsReadAgain(String text) {
        assertThat(SpreadsheetText.unescaped(SpreadsheetText.escaped(text))).isEqualTo(text);
    }
}
