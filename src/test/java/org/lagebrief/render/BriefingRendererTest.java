package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Language;

/** What the renderer writes, and that it writes the same again. */
class BriefingRendererTest {
    private final BriefingRenderer renderer = new BriefingRenderer(Path.of("templates"));

    @TempDir
    private Path folder;

    @Test
    void sameBriefingMakesTheSameBytesOfEveryFile() throws IOException {
        List<Path> first = render(SampleBriefings.kursk(), 1, folder.resolve("a"));
        List<Path> second = render(SampleBriefings.kursk(), 1, folder.resolve("b"));
        assertThat(first).hasSize(5);
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.mismatch(first.get(i), second.get(i)))
                    .as(first.get(i).toString())
                    .isEqualTo(-1);
        }
    }

    @Test
    void revisionNamesPdfHtmlAndTextAndLeavesTheContentHash() {
        List<Path> files = render(SampleBriefings.munich(), 2, folder);
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "demonstrations-2025-W06-r2.pdf",
                        "demonstrations-2025-W06-r2.html",
                        "demonstrations-2025-W06-r2.txt",
                        "claims.csv",
                        "briefing.json");
        assertThat(renderer.contentHash(SampleBriefings.munich()))
                .isEqualTo(renderer.contentHash(SampleBriefings.munich()))
                .isNotEqualTo(renderer.contentHash(SampleBriefings.empty()));
    }

    @Test
    void nothingButTheFinishedFilesIsLeftInTheFolder() throws IOException {
        List<Path> files = render(SampleBriefings.empty(), 1, folder);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void folderThatCannotBeWrittenIsAFailureToWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file, no folder");
        assertThatThrownBy(() -> render(SampleBriefings.empty(), 1, file.resolve("sub")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("taken");
    }

    @Test
    void pdfIsDatedTheMondayAfterItsWeekWhereTheTopicIs() throws IOException {
        try (PDDocument pdf = pdf(SampleBriefings.kursk())) {
            Instant monday = Instant.parse("2024-12-29T23:00:00Z");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(monday);
            assertThat(new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2024-12-30T00:00:00+01:00</xmp:CreateDate>");
        }
    }

    @Test
    void pdfHasABookmarkForEverySection() throws IOException {
        try (PDDocument pdf = pdf(SampleBriefings.kursk())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertThat(titles)
                    .startsWith("Inhalt", "1 Was sich in dieser Woche geändert hat")
                    .endsWith("7 Methode", "8 Quellen", "9 Nicht lesbare Eingaben");
        }
    }

    @Test
    void pdfCarriesTheDataBehindIt() throws IOException {
        List<Path> files = render(SampleBriefings.munich(), 1, folder);
        try (PDDocument pdf = Loader.loadPDF(files.get(0).toFile())) {
            var attached =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(attached).containsOnlyKeys("briefing.json", "claims.csv");
            assertThat(Objects.requireNonNull(attached.get("claims.csv"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(Files.readAllBytes(files.get(3)));
            assertThat(Objects.requireNonNull(attached.get("briefing.json"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(Files.readAllBytes(files.get(4)));
        }
    }

    @Test
    void everyFigureOfEveryEstimateIsPrintedWithItsWordsAndPlace() throws IOException {
        for (Briefing briefing :
                List.of(SampleBriefings.kursk(), SampleBriefings.munich(), SampleBriefings.crowded())) {
            String text = textOf(briefing);
            briefing.comparisons().stream()
                    .flatMap(comparison -> comparison.estimates())
                    .flatMap(estimate -> estimate.reports().stream())
                    .map(answer -> answer.claim().provenance())
                    .forEach(provenance -> assertThat(text)
                            .contains(withoutSpace(provenance.words()))
                            .contains(withoutSpace(provenance.file())));
        }
    }

    @Test
    void namesInOtherScriptsArePrintedOrMarkedButNeverLost() throws IOException {
        assertThat(textOf(SampleBriefings.kursk())).contains("ДмитрийПесков");
    }

    /** A number sign stands where a face lacks the character. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void overtakenFiguresArePrintedInCharactersThatTheFacesHave(String language) throws IOException {
        assertThat(textOf(SampleBriefings.overtaken(new Language(language))))
                .contains("89,")
                .doesNotContain("#");
    }

    @Test
    void noLineOfPrintBeginsWithASignThatCloses() throws IOException {
        try (PDDocument pdf = pdf(SampleBriefings.kursk())) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContainPattern("(?m)^[,.;:)“]");
        }
    }

    private String textOf(Briefing briefing) throws IOException {
        try (PDDocument pdf = pdf(briefing)) {
            return withoutSpace(new PDFTextStripper().getText(pdf));
        }
    }

    /** Lines break anywhere on paper. */
    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    private PDDocument pdf(Briefing briefing) throws IOException {
        return Loader.loadPDF(render(briefing, 1, folder).get(0).toFile());
    }

    private List<Path> render(Briefing briefing, int revision, Path into) {
        return renderer.render(briefing, edition(renderer, briefing, revision), into)
                .paths();
    }

    private static Edition edition(BriefingRenderer renderer, Briefing briefing, int revision) {
        return new Edition(briefing.topic().id(), briefing.week(), revision, renderer.contentHash(briefing));
    }
}
