package org.lagebrief.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;

/**
 * Tables of texts and one circumstance of the figures in them: {@code id | day of publication | text => figure: circumstance; …} in
 * {@code circumstances/LANGUAGE/THEME.txt}; {@code \n} in a text is a line break.
 */
class CircumstanceCasesTest {
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();

    private static final Map<String, Function<Claim, String>> THEMES = Map.of(
            "dates",
                    claim -> claim.asOf().date() + " "
                            + claim.asOf().evidence().name().toLowerCase(Locale.ROOT),
            "scopes", claim -> claim.scope().code(),
            "places", claim -> Objects.requireNonNullElse(claim.place(), "-"),
            "modality", claim -> claim.modality().code());

    @ParameterizedTest(name = "{0} {1} {2}: {4}")
    @MethodSource("cases")
    void figuresHaveTheseCircumstances(
            String language, String theme, String id, String publishedOn, String text, String expected) {
        var article = anArticle(text)
                .in(new Language(language))
                .publishedOn(publishedOn)
                .build();
        Function<Claim, String> circumstance = Objects.requireNonNull(THEMES.get(theme));
        String found = EXTRACTOR.extract(article).stream()
                .map(claim -> claim.quantity().wording() + ": " + circumstance.apply(claim))
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected);
    }

    /** Every line of every table of every language. */
    static Stream<Arguments> cases() throws IOException, URISyntaxException {
        Path tables = Path.of(Objects.requireNonNull(CircumstanceCasesTest.class.getResource("circumstances"))
                .toURI());
        try (Stream<Path> files = Files.walk(tables)) {
            List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
            return found.stream().flatMap(CircumstanceCasesTest::cases);
        }
    }

    private static Stream<Arguments> cases(Path table) {
        String language = table.getName(table.getNameCount() - 2).toString();
        String theme = table.getFileName().toString().replace(".txt", "");
        return lines(table).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    String[] cells = line.split(" \\| ", 3);
                    int arrow = cells[2].lastIndexOf(" => ");
                    String text = cells[2].substring(0, arrow).replace("\\n", "\n");
                    return Arguments.of(language, theme, cells[0], cells[1], text, cells[2].substring(arrow + 4));
                });
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new UncheckedIOException(table.toString(), e);
        }
    }
}
