package org.lagebrief.collect.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://harbour.example/toll?day=23", "HTTP://harbour.example", "http://127.0.0.1:8080/"})
    void addressOnTheWebIsTaken(String written) {
        assertThat(WebAddress.of(" " + written + "\n")).contains(URI.create(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "toll.html",
                "mailto:ada@harbour.example",
                "file:///etc/passwd",
                "ftp://harbour.example/toll",
                "https:",
                "https://harbour.example/a b",
                "javascript:alert(1)"
            })
    void otherAddressIsNone(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }
}
