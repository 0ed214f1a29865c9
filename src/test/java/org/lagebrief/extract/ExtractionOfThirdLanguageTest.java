package org.lagebrief.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Language;

/** Spanish, of which no class knows: a pack in an input folder reads it, and the table is one of {@link ExtractionCasesTest}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtractionOfThirdLanguageTest {
    private ClaimExtractor extractor = ClaimExtractor.withBuiltInPacks();

    @BeforeAll
    void readPack() throws URISyntaxException {
        extractor = ClaimExtractor.withPacksOf(
                Path.of(Objects.requireNonNull(ExtractionOfThirdLanguageTest.class.getResource("thirdlanguage/input"))
                        .toURI()));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("cases")
    void textHoldsTheseClaims(String language, String id, String text, String expected) {
        var article = anArticle(text).in(new Language(language)).build();
        assertThat(ExtractionCasesTest.lines(extractor.extract(article))).isEqualTo(expected);
    }

    static Stream<Arguments> cases() throws IOException, URISyntaxException {
        return ExtractionCasesTest.casesBelow("thirdlanguage/cases");
    }
}
