package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign text comes to the terminal as text alone. */
class TerminalTest {
    @ParameterizedTest
    @CsvSource({
        "Größe 95 – 內政部 😀, Größe 95 – 內政部 😀",
        "a\u001B[31mb, a\u241B[31mb",
        "'a\r\nb\tc', a\u240D\u240Ab\u2409c",
        "a\u0000b, a\u2400b",
        "a\u007Fb\u009Bc, a\uFFFDb\uFFFDc",
        "a\u2028b\u2029c, a\uFFFDb\uFFFDc",
        "a\u202Egpj.exe, a\uFFFDgpj.exe"
    })
    void controlCharactersAreMadeVisible(String text, String visible) {
        assertThat(Terminal.visible(text)).isEqualTo(visible);
    }
}
