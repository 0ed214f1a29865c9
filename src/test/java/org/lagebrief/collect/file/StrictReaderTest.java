package org.lagebrief.collect.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits is read to the last character; what does not is told with its line. */
class StrictReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void charactersAreWholeAcrossAllBuffers(String charset) throws IOException {
        String text = "aä€😀\r\n".repeat(20_000) + "end";
        assertThat(read(text.getBytes(Charset.forName(charset)), Charset.forName(charset)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, '\n'", "2, '\n'", "1, '\r\n'", "9000, '\r\n'", "20000, '\r'"})
    void bytesThatDoNotFitAreToldWithTheirLineAfterAllBeforeThem(int line, String lineBreak) {
        byte[] bytes = ("x" + lineBreak).repeat(line - 1).concat("y\u00E4z").getBytes(Charset.forName("windows-1252"));
        var text = new StringWriter();
        assertThatExceptionOfType(StrictReader.UnfitBytesException.class)
                .isThrownBy(() -> new StrictReader(new ByteArrayInputStream(bytes), UTF_8).transferTo(text))
                .satisfies(unfit -> assertThat(unfit.line()).isEqualTo(line));
        assertThat(text.toString())
                .hasSize((line - 1) * (1 + lineBreak.length()) + 1)
                .endsWith("y");
    }

    @Test
    void signThatNoTextHoldsIsUnfit() {
        byte[] bytes = "a\nb\0c".getBytes(UTF_8);
        assertThatExceptionOfType(StrictReader.UnfitBytesException.class)
                .isThrownBy(() -> read(bytes, UTF_8))
                .satisfies(unfit -> assertThat(unfit.line()).isEqualTo(2));
    }

    @Test
    void halfACharacterAtTheEndIsUnfit() {
        byte[] bytes = {'a', 0, '\n', 0, 'b'};
        assertThatExceptionOfType(StrictReader.UnfitBytesException.class)
                .isThrownBy(() -> read(bytes, UTF_16LE))
                .satisfies(unfit -> assertThat(unfit.line()).isEqualTo(2));
    }

    private static String read(byte[] bytes, Charset charset) throws IOException {
        var text = new StringWriter();
        try (var reader = new StrictReader(new ByteArrayInputStream(bytes), charset)) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
