package org.lagebrief.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.InputFolder;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;

/** A pack that makes no sense reads any text without an exception, and its figures are where they are said to be. */
class AnyPackTest {
    private static final List<String> WORDS = List.of(
            "ko",
            "Ra",
            "mu",
            "ti",
            "Lo",
            "se",
            "na",
            "po",
            "Vi",
            "du",
            "ka",
            "Fe",
            "ko ra",
            "mu ti se",
            "na*",
            "*du",
            "-",
            "%");
    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final List<String> BOUNDS =
            List.of("exact", "about", "at_least", "more_than", "at_most", "less_than");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyPackReadsAnyText(long seed) {
        Random random = new Random(seed);
        new InputFolder(folder).write("languages/la/own.txt", pack(random));
        ClaimExtractor extractor = ClaimExtractor.withPacksOf(folder);
        for (int i = 0; i < 30; i++) {
            String text = text(random);
            for (Claim claim :
                    extractor.extract(anArticle(text).in(new Language("la")).build())) {
                Provenance.Passage passage = (Provenance.Passage) claim.provenance();
                assertThat(text.substring(passage.start(), passage.end()))
                        .isEqualTo(claim.quantity().wording());
            }
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    private static String pack(Random random) {
        List<String> lines = new ArrayList<>(List.of(
                "set decimal: " + (random.nextBoolean() ? "," : "."),
                "set nouns: " + (random.nextBoolean() ? "capital" : "plain"),
                "set verbs: " + (random.nextBoolean() ? "last" : "middle")));
        for (Role role : Role.values()) {
            if (role != Role.SET && random.nextInt(3) > 0) {
                lines.add(role.code() + argument(role, random) + ": " + words(random, 1 + random.nextInt(3), ", "));
            }
        }
        return String.join("\n", lines);
    }

    private static String argument(Role role, Random random) {
        return switch (role.argument()) {
            case NONE, NAME -> "";
            case NUMBER ->
                " "
                        + List.of("0", "1", "7", "20", "100", "1000", "1000000", "1.5", "9999")
                                .get(random.nextInt(9));
            case MONTH -> " " + (1 + random.nextInt(12));
            case WEEKDAY -> " " + (1 + random.nextInt(7));
            case DAYS -> " " + random.nextInt(999);
            case BOUND -> " " + BOUNDS.get(random.nextInt(BOUNDS.size()));
            case MEASURE -> " " + MEASURES.get(random.nextInt(MEASURES.size())).code();
        };
    }

    private static String words(Random random, int count, String between) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(between));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            text.append(random.nextInt(3) > 0 ? words(random, 1, "") : sign(random));
            text.append(random.nextInt(6) > 0 ? " " : "");
        }
        return text.toString();
    }

    private static String sign(Random random) {
        return List.of("12", "3.000", "2024", "1,5", ".", ",", "\u201e", "\u201c", "\n", "(", ")", "5-", "0", ":")
                .get(random.nextInt(14));
    }
}
