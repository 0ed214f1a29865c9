package org.lagebrief.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
    @ParameterizedTest
    @CsvSource({
        "nordkorean*, die nordkoreanischen Soldaten, true",
        "nordkorean*, Nordkoreaner, true",
        "nordkorean*, südnordkoreanisch, false",
        "DPRK, the DPRK's troops, true",
        "DPRK, DPRKs, false",
        "Kursk, in der Oblast KURSK, true",
        "Kursk, Kurskaja, false",
        "North Korean*, 'North   Korean\ntroops', true",
        "North Korean*, North Carolina, false",
        "Soldat* Kims, Soldaten Kims, true",
        "Straße, STRASSE, false",
        "Übung*, eine übungsreiche Woche, true",
        "U.S., the U.S. Army, true",
        "U.S., the UXS Army, false",
    })
    void findsWholeWordsWithAnyEndingWhereAsked(String term, String text, boolean found) {
        assertThat(new Term(term).pattern().matcher(text).find()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "*korea", "nord*korea", "a **"})
    void starElsewhereThanAtAWordsEndIsRejected(String term) {
        assertThatThrownBy(() -> new Term(term))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("term: expected words, \"*\" only at a word's end, found");
    }
}
