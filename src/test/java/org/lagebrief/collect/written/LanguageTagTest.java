package org.lagebrief.collect.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Language;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({"de, de", "en-GB, en", "pt_BR, pt", "DE, de", "' fr ', fr", "'de, en', de", "zh-Hant-TW, zh"})
    void languageIsTakenWithoutItsRegion(String written, String code) {
        assertThat(LanguageTag.of(written)).contains(new Language(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "deutsch", "gsw", "und", "-", "1"})
    void whatIsNoLanguageOfTwoLettersIsNone(String written) {
        assertThat(LanguageTag.of(written)).isEmpty();
    }
}
