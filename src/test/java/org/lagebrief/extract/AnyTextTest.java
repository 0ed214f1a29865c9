package org.lagebrief.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;
import org.lagebrief.model.Provenance;

/** Any text is read without an exception, in bounded time, and every offset cuts out its figure. */
class AnyTextTest {
    private static final List<String> PIECES = List.of(
            "Nach Angaben der Polizei wurden mindestens 20 bis 25 Menschen verletzt, darunter zwei Kinder. ",
            "„Es gab 300 Tote“, sagte Ministerin Anna Berg (SPD) am 3. Dezember. ",
            "The death toll rose from 27 to 31, said Ann Hill, a spokesperson for the ministry. ",
            "\"More than 1,000 of them were killed or wounded,\" he told the BBC, citing officials. ",
            "zwischen 40 und ",
            "von 86 auf ",
            "laut ",
            " zufolge",
            "sagte",
            "said",
            "(",
            ")",
            "„",
            "“",
            "\"",
            ",",
            ".",
            "…",
            "\n",
            "\r\n",
            "1.000.000",
            "99999999999999999999",
            "0",
            "3:1",
            "\u00a0",
            "\u202f",
            "\ud800",
            "\udc00",
            "\u200f\u05d0\u05d1",
            "\ufeff",
            "dreitausendachtunddreißig",
            "million",
            "Mio.",
            "und ",
            "and ",
            " ");
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();

    static Stream<Long> seeds() {
        return LongStream.range(0, 60).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void offsetsCutOutTheFigureOfAnyText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 120; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(random.nextInt(4) > 0 ? piece : piece.substring(0, random.nextInt(piece.length() + 1)));
        }
        for (Language language : EXTRACTOR.languages()) {
            checkOffsets(anArticle(text.toString()).in(language).build());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "7", "7 ", "(", "„", "sagte ", "laut Anna ", "20 Tote, ", "und 3 ", "\ud800", "\n"})
    void megabyteWithoutAFullStopIsReadInTime(String piece) {
        String text = "x" + piece.repeat(1_000_000 / piece.length());
        for (Language language : EXTRACTOR.languages()) {
            Article article = anArticle(text).in(language).build();
            Assertions.assertTimeout(Duration.ofSeconds(20), () -> checkOffsets(article));
        }
    }

    private static void checkOffsets(Article article) {
        int last = -1;
        for (Claim claim : EXTRACTOR.extract(article)) {
            var passage = (Provenance.Passage) claim.provenance();
            String cut = article.text().substring(passage.start(), passage.end());
            assertThat(cut).isEqualTo(claim.quantity().wording());
            assertThat(passage.start()).isGreaterThan(last);
            last = passage.start();
        }
    }
}
