package org.lagebrief.collect.article.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word divided at a line's end is mended; a hyphen that belongs to it stays. */
class HyphensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "die Ge-|fangenen|die Gefangenen",
                "die Ge\u2010|fangenen|die Gefangenen",
                "die Ge\u00AD|fangenen|die Gefangenen",
                "the casu-|alties|the casualties",
                "der US-|Präsident|der US-Präsident",
                "a US-|led force|a US-led force",
                "von Nord-|Südkorea|von Nord-Südkorea",
                "Nord-|und Südkorea|Nord- und Südkorea",
                "two-|or three hundred|two- or three hundred",
                "der 30-|jährige Soldat|der 30-jährige Soldat",
                "5-|7 Tote|5-7 Tote",
                "zwischen 5 -|und 7|zwischen 5 - und 7",
                "95 Tote –|sagte er|95 Tote – sagte er",
                "95|Tote|95 Tote"
            })
    void linesAreJoined(String text, String line, String joined) {
        var paragraph = new StringBuilder(text);
        Hyphens.join(paragraph, line);
        assertThat(paragraph).hasToString(joined);
    }
}
