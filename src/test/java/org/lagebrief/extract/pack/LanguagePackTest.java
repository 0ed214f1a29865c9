package org.lagebrief.extract.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.InputFolder;
import org.lagebrief.extract.figure.Counting;
import org.lagebrief.extract.pack.file.LanguagePacks;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.Language;

/** What the lines of a pack make of a text. */
class LanguagePackTest {
    private static final Language LATIN = new Language("la");

    @TempDir
    Path folder;

    @Test
    void smallPackReadsAThirdLanguage() {
        LanguagePack pack = read("""
                numeral 3: tres
                person: homines,   # people
                  milites
                outcome word killed: occisi
                """);
        var reading =
                new Reading(anArticle("Tres milites occisi sunt.").in(LATIN).build(), pack);
        assertThat(new Counting(reading).counted(0)).singleElement().satisfies(counted -> {
            assertThat(counted.figure().low()).isEqualTo(3);
            assertThat(counted.measure().code()).isEqualTo("killed");
        });
    }

    @ParameterizedTest
    @CsvSource({"Homo,true", "homo,false", "HOMO,true"})
    void capitalInThePackAsksForACapital(String word, boolean met) {
        assertThat(isPerson("person: Homo", word)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"Homo,false", "homo,true"})
    void tildeAsksForNoCapital(String word, boolean met) {
        assertThat(isPerson("person: ~homo", word)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"legionarius,true", "Legio,true", "religio,false", "exmilites,true", "militesque,false"})
    void starStandsForAnyEndingOrBeginning(String word, boolean met) {
        assertThat(isPerson("person: legio*, *milites", word)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"a/b,true", "a / b,true", "S.P.Q.R.,true", "ab,false"})
    void marksOfAPhraseAreWordsOfTheirOwn(String words, boolean met) {
        assertThat(isPerson("person: a/b, S.P.Q.R.", words)).isEqualTo(met);
    }

    @Test
    void wordBehindAnElisionStandsForItself() {
        var reading = new Reading(
                anArticle("L\u2019exercitus, d'homines, o'homines").in(LATIN).build(),
                read("set elisions: l d\ndeterminer: l\nperson: exercitus, homines\n"));
        assertThat(reading.tokens.words(0, 1)).isEqualTo("L\u2019exercitus");
        assertThat(reading.has(0, Role.DETERMINER)).isTrue();
        assertThat(reading.has(1, Role.PERSON)).isTrue();
        assertThat(reading.has(4, Role.PERSON)).isTrue();
        assertThat(reading.has(6, Role.PERSON)).isFalse();
    }

    @Test
    void quotationSignsAreThoseOfThePack() {
        assertThat(kinds("", "\u201ea\u201c \u201da\u201d"))
                .containsExactly(
                        Kind.QUOTE_OPEN, Kind.WORD, Kind.QUOTE_CLOSE, Kind.QUOTE_CLOSE, Kind.WORD, Kind.QUOTE_CLOSE);
        assertThat(kinds("set quotations: \u201d\u201d []\n", "\u201da\u201d [\u201ea]"))
                .containsExactly(
                        Kind.QUOTE_OPEN,
                        Kind.WORD,
                        Kind.QUOTE_CLOSE,
                        Kind.QUOTE_OPEN,
                        Kind.MARK,
                        Kind.WORD,
                        Kind.QUOTE_CLOSE);
    }

    private List<Kind> kinds(String setting, String text) {
        Tokens tokens = new Reading(anArticle(text).in(LATIN).build(), read(setting)).tokens;
        return IntStream.range(0, tokens.count()).mapToObj(tokens::kind).toList();
    }

    private boolean isPerson(String line, String word) {
        var reading = new Reading(anArticle(word).in(LATIN).build(), read(line));
        return reading.has(0, Role.PERSON);
    }

    private LanguagePack read(String lines) {
        new InputFolder(folder)
                .write("languages/la/own.txt", "set decimal: ,\nset nouns: plain\nset verbs: middle\n" + lines);
        return Objects.requireNonNull(LanguagePacks.of(folder).packs().get(LATIN));
    }
}
