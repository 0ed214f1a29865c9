package org.lagebrief.extract.pack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.InputFolder;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Language;

/** Which files make a pack, what the lines of one may look like, and how each fault is told. */
class LanguagePacksTest {
    private static final Language LATIN = new Language("la");
    private static final String SETTINGS = "set decimal: ,\nset nouns: plain\nset verbs: middle\n";
    private static final String MEND = "; mend the line; src/site/markdown/add-a-language.md tells the format";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense                | expected \"role: words\" or \"role argument: words\", found \"nonsense\"",
                "greeting: ave           | expected a role, as in \"person: soldiers\", found \"greeting\"",
                "not greeting: ave       | expected a role, as in \"person: soldiers\", found \"not greeting\"",
                "person 3: homo          | expected \"person: …\" without an argument, found \"person 3\"",
                "numeral: duo            | expected \"numeral X: …\", X being a number such as 20 or 1.5, found \"numeral\"",
                "numeral two: duo        | expected a number such as 20 or 1.5, found \"two\"",
                "numeral -2: duo         | expected a number such as 20 or 1.5, found \"-2\"",
                "scale NaN: duo          | expected a number such as 20 or 1.5, found \"NaN\"",
                "numeral 1e3: mille      | expected a number such as 20 or 1.5, found \"1e3\"",
                "scale 9999999999999999: | expected a number such as 20 or 1.5, found \"9999999999999999\"",
                "weekday 0: Solis        | expected a weekday from 1, Monday, to 7, found \"0\"",
                "month 13: Mercedonius   | expected a month from 1 to 12, found \"13\"",
                "days ago 1.5: heri      | expected a whole number of days, found \"1.5\"",
                "outcome word hurt: a    | expected a measure (killed, wounded, casualties, losses, missing, captured, detained, "
                        + "abducted, displaced, infected, rescued, participants, strength), found \"hurt\"",
                "bound before near: a    | expected a bound (exact, about, at_least, more_than, at_most, less_than), "
                        + "found \"near\"",
                "person: ho*mo           | expected words, \"*\" only at a word's beginning or end, \"~\" at its beginning, "
                        + "found \"ho*mo\"",
                "person: *               | expected words, \"*\" only at a word's beginning or end, \"~\" at its beginning, "
                        + "found \"*\"",
                "person: a b c d e f g h i | expected at most 8 words in a phrase, found \"a b c d e f g h i\"",
                "set colour: red         | expected one of the settings decimal, nouns, verbs, possessives, genitives, "
                        + "inflections, sayings, joints, days, years, demonyms, elisions, quotations, found \"colour\"",
                "set: red                | expected \"set NAME: VALUE\", found \"set\"",
                "not set nouns: plain    | expected \"set NAME: VALUE\", found \"not set nouns\"",
                "set decimal: ;          | expected \".\" or \",\", found \";\"",
                "set nouns: big          | expected capital or plain, found \"big\"",
                "set verbs:              | expected last or middle, found \"\"",
                "set quotations: abc     | expected pairs of quotation marks apart by spaces, found \"abc\"",
            })
    void faultOfALineNamesIt(String line, String told) {
        own("la/own.txt", SETTINGS + line);

        assertThat(faults()).containsExactly(place("la/own.txt, line 4: ") + told + MEND);
    }

    @Test
    void furtherWordsNeedARole() {
        own("la/own.txt", "  homines\n" + SETTINGS);

        assertThat(faults())
                .containsExactly(place("la/own.txt, line 1: ")
                        + "expected a role before its further words, found \"homines\"" + MEND);
    }

    @Test
    void everyFaultOfEveryPackIsTold() {
        own("la/b.txt", "greeting: ave,\n  salve\nperson: homo\nset nouns: big\n");
        own("la/a.txt", "numeral x: duo\n");
        own("de/own.txt", "not person: Pinguine\n");

        assertThat(faults())
                .extracting(fault -> fault.substring(place("").length(), fault.indexOf(":")))
                .containsExactly("de/own.txt, line 1", "la/a.txt, line 1", "la/b.txt, line 1", "la/b.txt, line 4");
        assertThat(LanguagePacks.of(folder).packs()).containsOnlyKeys(Language.ENGLISH);
        assertThat(LanguagePacks.of(folder).languages()).containsExactly(Language.GERMAN, Language.ENGLISH, LATIN);
    }

    @Test
    void wordsThatAreNotThereCannotBeTakenAway() {
        own("de/own.txt", "not person: Mensch, Pinguine\nnot outcome word wounded: getötet\nnot person: Geistliche\n");

        String remedy = "; take the words out of the line, or mend role and spelling";
        assertThat(faults())
                .containsExactly(
                        place("de/own.txt, line 1: ")
                                + "expected words that an earlier line gives this role, written as there, found \"Pinguine\""
                                + remedy,
                        place("de/own.txt, line 2: ")
                                + "expected words that an earlier line gives this role, written as there, found \"getötet\""
                                + remedy,
                        place("de/own.txt, line 3: ")
                                + "expected words that an earlier line gives this role, written as there, found "
                                + "\"Geistliche\", which \"*geistliche\" meets; "
                                + "take that away first and add the words that shall stay");
    }

    @Test
    void newLanguageMustMakeItsChoices() {
        own("la/own.txt", "person: homines\nset nouns: plain\n");

        String remedy = "; add it, as to grammar.txt; src/site/markdown/add-a-language.md tells what it decides";
        assertThat(faults())
                .containsExactly(
                        place("la: ")
                                + "expected a line \"set decimal: X\", X being \".\" or \",\", found none in any file"
                                + remedy,
                        place("la: ")
                                + "expected a line \"set verbs: X\", X being last or middle, found none in any file"
                                + remedy);
    }

    @Test
    void whatIsNoFileOfWordsIsTold() throws IOException {
        own("la/own.txt", SETTINGS);
        own("la/notes.md", "");
        own("la/deep/er.txt", "");
        own("latin/own.txt", "");
        own("xx/own.txt", "");
        own("notes.txt", "");
        own("la/.hidden", "");
        own("la/large.txt", "#".repeat((1 << 20) + 1));
        Files.createDirectory(folder.resolve("languages/it"));

        assertThat(faults())
                .containsExactly(
                        place("latin: ")
                                + "expected a folder named by a language's two-letter code, found another name; "
                                + "name the folder as in languages/es, or move this elsewhere",
                        place("notes.txt: ") + "expected a folder named by a language's two-letter code, found a file; "
                                + "name the folder as in languages/es, or move this elsewhere",
                        place("xx: ") + "expected a folder named by a language's two-letter code, found another name; "
                                + "name the folder as in languages/es, or move this elsewhere",
                        place("it: ") + "expected files of words such as own.txt, found an empty folder; "
                                + "add one, or remove the folder",
                        place("la/deep: ") + "expected a file of words, NAME.txt, found a folder or device; "
                                + "rename it or move it elsewhere",
                        place("la/large.txt: ") + "expected at most 1 MB, found a larger file; divide it into several",
                        place("la/notes.md: ") + "expected a file of words, NAME.txt, found a file of another name; "
                                + "rename it or move it elsewhere");
    }

    @Test
    void folderOfLanguagesMustBeOne() {
        new InputFolder(folder).write("languages", "");

        assertThat(faults())
                .containsExactly(folder + "/languages: expected a readable folder, found one that cannot be read "
                        + "(NotDirectoryException); check its permissions");
    }

    @Test
    void bytesOfAnotherEncodingAreNamedByTheirLine() throws IOException {
        own("la/own.txt", SETTINGS);
        Files.write(
                folder.resolve("languages/la/own.txt"),
                (SETTINGS + "person: M\u00e4nner\n").getBytes(StandardCharsets.ISO_8859_1));
        own("de/own.txt", "person: Leute\nperson: A\u0000B\n");

        assertThat(faults())
                .containsExactly(
                        place("de/own.txt, line 2: ") + "expected a text in UTF-8, found a control character; "
                                + "save the file as plain text in UTF-8",
                        place("la/own.txt, line 4: ") + "expected a text in UTF-8, found bytes of another encoding; "
                                + "save the file as plain text in UTF-8");
    }

    @Test
    void furtherFileAddsItsWords() {
        own("de/own.txt", "person: Pinguine\n");

        assertThat(isPerson(Language.GERMAN, "Pinguine")).isTrue();
        assertThat(isPerson(Language.GERMAN, "Soldaten")).isTrue();
        assertThat(LanguagePacks.of(folder).described())
                .containsExactly("de (built in; own.txt added)", "en (built in)");
    }

    @Test
    void fileWinsOverTheBuiltInOneOfItsName() {
        own("de/people.txt", "person: Pinguine\n");

        assertThat(isPerson(Language.GERMAN, "Pinguine")).isTrue();
        assertThat(isPerson(Language.GERMAN, "Soldaten")).isFalse();
        assertThat(LanguagePacks.of(folder).described())
                .containsExactly("de (built in; people.txt replaced)", "en (built in)");
    }

    @Test
    void wordIsTakenAwayAgain() {
        own("de/own.txt", "not person: Anwohner\n");

        assertThat(isPerson(Language.GERMAN, "Anwohner")).isFalse();
        assertThat(isPerson(Language.GERMAN, "Soldaten")).isTrue();
    }

    @Test
    void laterFileHasTheLastWord() {
        own("la/a.txt", SETTINGS + "person: homines, milites\n");
        own("la/b.txt", "not person: homines\nset nouns: capital\n");
        own("la/grammar.txt", "person: homines\n");

        assertThat(isPerson(LATIN, "homines")).isFalse();
        assertThat(isPerson(LATIN, "milites")).isTrue();
        assertThat(pack(LATIN).nounsAreCapital()).isTrue();
        assertThat(LanguagePacks.of(folder).described())
                .containsExactly("de (built in)", "en (built in)", "la (grammar.txt, a.txt, b.txt)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person: homines # people",
                "# people\nperson: homines",
                "#people\nperson: homines",
                "person:\n  homines",
                "person:\r\n\thomines\r\n",
                "person:   homines ,",
                "\ufeffperson: homines",
                "person: legati, legati\n\n  homines",
            })
    void linesMayBeLaidOutSo(String lines) {
        own("la/own.txt", lines + "\n" + SETTINGS);

        assertThat(faults()).isEmpty();
        assertThat(isPerson(LATIN, "homines")).isTrue();
    }

    @Test
    void letterAndAccentMeetTheLetterWithIt() {
        own("la/own.txt", SETTINGS + "person: Ma\u0308nner\n");

        assertThat(isPerson(LATIN, "M\u00e4nner")).isTrue();
    }

    @Test
    void versionChangesWithEveryFile() {
        String builtIn = pack(Language.GERMAN).version();
        own("de/own.txt", "person: Pinguine\n");
        String own = pack(Language.GERMAN).version();
        own("de/own.txt", "person: Robben\n");
        String other = pack(Language.GERMAN).version();

        assertThat(own).hasSize(64).isNotEqualTo(builtIn).isNotEqualTo(other);
        assertThat(pack(Language.GERMAN).version()).isEqualTo(other);
        assertThat(pack(Language.ENGLISH).version())
                .isEqualTo(
                        Objects.requireNonNull(LanguagePacks.builtIn().packs().get(Language.ENGLISH))
                                .version());
    }

    @Test
    void builtInPacksHaveNoFault() {
        assertThat(LanguagePacks.builtIn().faults()).isEmpty();
        assertThat(LanguagePacks.builtIn().described()).containsExactly("de (built in)", "en (built in)");
    }

    private void own(String name, String text) {
        new InputFolder(folder).write("languages/" + name, text);
    }

    private String place(String rest) {
        return folder + "/languages/" + rest;
    }

    private List<String> faults() {
        return LanguagePacks.of(folder).faults().stream()
                .map(InputFault::toString)
                .toList();
    }

    private LanguagePack pack(Language language) {
        return Objects.requireNonNull(LanguagePacks.of(folder).packs().get(language));
    }

    private boolean isPerson(Language language, String word) {
        var reading = new Reading(anArticle(word).in(language).build(), pack(language));
        return reading.has(0, Role.PERSON);
    }
}
