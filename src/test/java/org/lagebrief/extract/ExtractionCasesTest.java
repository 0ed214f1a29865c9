package org.lagebrief.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;

/**
 * Tables of texts and the claims in them: {@code id | text => claim; claim} in {@code cases/LANGUAGE/THEME.txt}.
 *
 * <p>{@code \n} in a text is a line break. A claim reads {@code figure = value measure}, the value as {@code 3}, {@code ~3} (about),
 * {@code >3}, {@code >=3}, {@code <3}, {@code <=3}, {@code 3..5} or {@code ?} (vague), then what is not the default.
 */
class ExtractionCasesTest {
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("cases")
    void textHoldsTheseClaims(String language, String id, String text, String expected) {
        var article = anArticle(text).in(new Language(language)).build();
        assertThat(lines(EXTRACTOR.extract(article))).isEqualTo(expected);
    }

    /** The claims as a line of a table tells them. */
    static String lines(List<Claim> claims) {
        return claims.stream()
                .map(ExtractionCasesTest::line)
                .reduce((a, b) -> a + "; " + b)
                .orElse("nothing");
    }

    /** Every line of every table of every language. */
    static Stream<Arguments> cases() throws IOException, URISyntaxException {
        return casesBelow("cases");
    }

    /** Every line of every table below a folder of the test's resources. */
    static Stream<Arguments> casesBelow(String folder) throws IOException, URISyntaxException {
        Path tables = Path.of(Objects.requireNonNull(ExtractionCasesTest.class.getResource(folder))
                .toURI());
        try (Stream<Path> files = Files.walk(tables)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return found.stream().flatMap(ExtractionCasesTest::cases);
        }
    }

    private static Stream<Arguments> cases(Path table) {
        String language = table.getName(table.getNameCount() - 2).toString();
        return lines(table).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    int bar = line.indexOf(" | ");
                    int arrow = line.lastIndexOf(" => ");
                    String text = line.substring(bar + 3, arrow).replace("\\n", "\n");
                    return Arguments.of(language, line.substring(0, bar), text, line.substring(arrow + 4));
                });
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new UncheckedIOException(table.toString(), e);
        }
    }

    static String line(Claim claim) {
        StringBuilder line = new StringBuilder(claim.quantity().wording());
        line.append(" = ")
                .append(value(claim))
                .append(' ')
                .append(claim.measure().code());
        if (claim.origin() != null) {
            line.append(claim.origin().generic() ? " by nobody: " : " by ")
                    .append(claim.origin().name());
        }
        claim.relays().forEach(relay -> line.append(" via ").append(relay));
        switch (claim.extent()) {
            case PART -> line.append(", part");
            case ADDITION -> line.append(", addition");
            case TOTAL -> {}
            case SUM -> throw new AssertionError("a text adds up nothing: " + claim);
        }
        switch (claim.modality()) {
            case ASSERTED -> {}
            default -> line.append(", ").append(claim.modality().code());
        }
        return line.toString();
    }

    private static String value(Claim claim) {
        Long low = claim.quantity().low();
        Long high = claim.quantity().high();
        return switch (claim.quantity().bound()) {
            case EXACT -> "" + low;
            case ABOUT -> "~" + low;
            case AT_LEAST -> ">=" + low;
            case MORE_THAN -> ">" + low;
            case AT_MOST -> "<=" + high;
            case LESS_THAN -> "<" + high;
            case RANGE -> low + ".." + high;
            case VAGUE -> "?";
        };
    }
}
