package org.lagebrief.extract.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.Golden;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Language;

/**
 * How the built-in packs do on this project's own marked texts.
 *
 * <p>The texts were written and marked by people who did not know the rules. Those in {@code development} were then looked at to mend
 * the rules; those in {@code heldback} are only measured, and are not to be looked at; those in {@code none} state no figure about people.
 */
class MarkedTextsTest {
    private static final List<Language> LANGUAGES = List.of(Language.GERMAN, Language.ENGLISH);
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("textsWithoutFigures")
    void textWithoutFiguresAboutPeopleGivesNone(Language language, Path text) {
        assertThat(EXTRACTOR.extract(MarkedSet.article(text, language)))
                .extracting(claim -> claim.provenance().words())
                .isEmpty();
    }

    static Stream<Arguments> textsWithoutFigures() {
        return LANGUAGES.stream().flatMap(language -> texts(language).map(text -> Arguments.of(language, text)));
    }

    private static Stream<Path> texts(Language language) {
        Path folder = MarkedSet.FOLDER.resolve(language.code()).resolve("none");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** Every change of words or rules shows in this table what it does to the whole. */
    @Test
    void scoresAreTheOnesOnRecord() throws IOException {
        StringBuilder table =
                new StringBuilder("set             found  value  measure  named recall  named precision  all\n");
        for (Language language : LANGUAGES) {
            for (String name : List.of("development", "heldback")) {
                table.append(line(MarkedSet.of(language, name)));
            }
        }
        Golden.compare("extraction", "scores.txt", table.toString());
    }

    private static String line(MarkedSet set) {
        Score score = set.score();
        return String.format(
                Locale.ROOT,
                "%s %-12s %.3f  %.3f  %.3f    %.3f         %.3f            %.3f%n",
                set.language(),
                set.name(),
                score.f1(score.met()),
                score.f1(score.value()),
                score.f1(score.measure()),
                score.namedRecall(),
                score.namedPrecision(),
                score.f1(score.all()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void briefingsPrintWhatTheTextsHeldBackShow(String code) throws IOException {
        Language language = new Language(code);
        Score score = MarkedSet.of(language, "heldback").score();
        String measured = new AccuracyFile(EXTRACTOR.version(language), score).text();
        Path kept = Path.of("src/main/resources/org/lagebrief/extract/pack", code, AccuracyFile.NAME);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(kept, measured);
        }
        assertThat(kept).as("written under -Dgolden.update=true").hasContent(measured);
    }
}
