package org.lagebrief.extract.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.extract.figure.Counting;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;

class PackReaderTest {
    private static final Language LATIN = new Language("la");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense               | expected \"role: words\" or \"role argument: words\", found \"nonsense\"",
                "person 3: homo         | expected a known role, with its argument if it takes one, found \"person 3\"",
                "greeting: ave          | expected a known role, with its argument if it takes one, found \"greeting\"",
                "numeral two: duo       | expected a number, found \"two\"",
                "outcome word hurt: a   | expected a measure, found \"hurt\"",
                "bound before near: a   | expected a bound, found \"near\"",
                "person: ho*mo          | expected words, \"*\" only at a word's beginning or end, found \"ho*mo\"",
            })
    void faultNamesFileAndLine(String line, String expected) {
        assertThatThrownBy(() -> read("# a comment\n" + line))
                .isInstanceOf(InputFaultException.class)
                .hasMessageStartingWith("la/grammar.txt, line 2: " + expected + "; ");
    }

    @Test
    void furtherWordsNeedARole() {
        assertThatThrownBy(() -> read("  homines"))
                .isInstanceOf(InputFaultException.class)
                .hasMessageContaining("line 1: expected a role before its further words");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> PackReader.read(LATIN, name -> null))
                .isInstanceOf(InputFaultException.class)
                .hasMessageStartingWith("la/grammar.txt: expected a file of the language pack");
    }

    @Test
    void unreadableFileIsNamed() {
        assertThatThrownBy(() -> PackReader.read(LATIN, name -> new Broken()))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageContaining("la/grammar.txt");
    }

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

    @Test
    void versionChangesWithTheWords() {
        assertThat(read("person: homines").version())
                .isNotEqualTo(read("person: homines, milites").version());
        assertThat(read("person: homines").version())
                .isEqualTo(read("person: homines").version());
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

    private static boolean isPerson(String line, String word) {
        var reading = new Reading(anArticle(word).in(LATIN).build(), read(line));
        return reading.has(0, Role.PERSON);
    }

    private static LanguagePack read(String grammar) {
        return PackReader.read(LATIN, name -> stream(name.equals("grammar.txt") ? grammar : ""));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that cannot be read. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("no disk");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("no disk");
        }
    }
}
