package org.lagebrief.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Language;

/** Tables of texts and whom the claims in them count: as in {@link ExtractionCasesTest}, with {@code of WHOM} behind a claim that says it. */
class ExtractionOfSubjectsTest {
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("cases")
    void claimsCountThesePeople(String language, String id, String text, String expected) {
        var article = anArticle(text).in(new Language(language)).build();
        String found = EXTRACTOR.extract(article).stream()
                .map(claim ->
                        ExtractionCasesTest.line(claim) + (claim.subject() == null ? "" : " of " + claim.subject()))
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected);
    }

    static Stream<Arguments> cases() throws IOException, URISyntaxException {
        return ExtractionCasesTest.casesBelow("subjects");
    }
}
