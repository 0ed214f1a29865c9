package org.lagebrief.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;
import org.lagebrief.model.Provenance;

/** Any text is read without an exception, in time linear in its length, and every offset cuts out its figure. */
class AnyTextTest {
    private static final int ROUNDS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MOST_PEOPLE = 1_000_000_000_000_000L;
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();
    private static final List<String> TEXTS = texts();

    static Stream<Long> seeds() {
        return LongStream.range(0, 20).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mutatedTextsHoldWhatIsClaimedOfThem(long seed) {
        TextMutations mutations = new TextMutations(seed, TEXTS);
        for (int round = 0; round < ROUNDS; round++) {
            check(mutations.next(), "seed " + seed + ", round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "7",
                "7 ",
                "7.",
                "1.000 ",
                "(",
                ")",
                "„",
                "“",
                "\"„ “\" ",
                "‚„«»“‘ ",
                ",",
                "und ",
                "and ",
                "-",
                "’",
                "A",
                "A. ",
                "\ud800",
                "\u0301",
                "a\u0301",
                "\u200b",
                "\u05d0",
                "\u0663",
                "\n",
                "\r\n",
                "sagte ",
                "sagte er ",
                "said he ",
                "laut Anna ",
                "laut ",
                "20 Tote, ",
                "drei Tote und ",
                "three dead and ",
                "und 3 ",
                "(3 Tote",
                "zwei",
                "dreizehn",
                "mindestens ",
                "von 3 auf ",
                "Polizei-",
                "die Polizei, die ",
                "Dort seien 3 Menschen gestorben. ",
                "Demnach gebe es 3 Tote. ",
                "Zudem seien 3 tot. ",
                "„Es gab 3 Tote, „und 4 Verletzte. ",
                "Er sprach von 3 Toten. ",
                "Some 3 were killed, he said. ",
                "Das teilte er mit. ",
                "Meier: 3 Tote.\n",
                "3 Tote – Meier\n",
                "Der Minister sagte, es gebe 3 Tote, so Meier. ",
                "3 Tote (Polizei) "
            })
    void timeIsLinearInTheLengthOf(String piece) {
        for (Language language : EXTRACTOR.languages()) {
            assertTimeoutPreemptively(PATIENCE, () -> {
                check(repeated(piece, 3_000), "repeated");
                long shorter = Math.max(10_000_000, cpuNanos(repeated(piece, 100_000), language));
                long longer = cpuNanos(repeated(piece, 1_000_000), language);
                assertThat(longer).isLessThan(40 * shorter);
            });
        }
    }

    private static String repeated(String piece, int length) {
        return "x" + piece.repeat(length / piece.length());
    }

    /** The less of two measurements: whatever else the machine does only adds. */
    private static long cpuNanos(String text, Language language) {
        Article article = anArticle(text).in(language).build();
        return Math.min(cpuNanos(article), cpuNanos(article));
    }

    private static long cpuNanos(Article article) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        EXTRACTOR.extract(article);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static void check(String text, String round) {
        for (Language language : EXTRACTOR.languages()) {
            Article article = anArticle(text).in(language).build();
            List<Claim> claims = EXTRACTOR.extract(article);
            assertThat(EXTRACTOR.extract(article)).as(round).isEqualTo(claims);
            int last = -1;
            for (Claim claim : claims) {
                var passage = (Provenance.Passage) claim.provenance();
                String wording = claim.quantity().wording();
                assertThat(text.substring(passage.start(), passage.end()))
                        .as(round)
                        .isEqualTo(wording);
                assertThat(text).as(round).contains(passage.words());
                assertThat(passage.words()).as(round).contains(wording);
                assertThat(passage.start()).as(round).isGreaterThan(last);
                assertThat(ends(claim)).as(round).allMatch(end -> end < MOST_PEOPLE);
                last = passage.start();
            }
        }
    }

    private static Stream<Long> ends(Claim claim) {
        return Stream.of(claim.quantity().low(), claim.quantity().high()).filter(end -> end != null);
    }

    /** The texts of all cases, and the articles that come with the program, whatever their encoding. */
    private static List<String> texts() {
        try (Stream<Path> files = Files.walk(Path.of("input/articles"))) {
            Stream<String> articles =
                    files.filter(Files::isRegularFile).sorted().map(AnyTextTest::text);
            Stream<String> cases = ExtractionCasesTest.cases()
                    .map(arguments -> (String) arguments.get()[2]);
            return Stream.concat(articles, cases).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
