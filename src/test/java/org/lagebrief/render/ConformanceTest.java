package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whether PDFs keep PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), by veraPDF's profiles. */
class ConformanceTest {
    private final BriefingRenderer renderer = new BriefingRenderer(Path.of("templates"));

    @TempDir
    private Path folder;

    static Stream<Named<Briefing>> briefings() {
        return Stream.of(
                Named.of("German, with charts of every kind", SampleBriefings.kursk()),
                Named.of("English, nothing changed", SampleBriefings.munich()),
                Named.of("without any figure", SampleBriefings.empty()),
                Named.of("forty parties", SampleBriefings.crowded()));
    }

    @ParameterizedTest
    @MethodSource("briefings")
    void pdfKeepsArchivingAndAccessibilityStandards(Briefing briefing) throws Exception {
        Edition edition = new Edition(briefing.topic().id(), briefing.week(), 1, renderer.contentHash(briefing));
        Path pdf = renderer.render(briefing, edition, folder).paths().get(0);
        assertThat(VeraPdf.breaches(pdf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logo.png", "logo.svg"})
    void pdfWithALogoOnOtherPaperKeepsThemToo(String name) throws Exception {
        var settings = new RenderSettings("letter", "#7a0019", logo(name), "The Daily Desk");
        var desk = new BriefingRenderer(Path.of("templates"), settings);
        Briefing briefing = SampleBriefings.munich();
        Edition edition = new Edition(briefing.topic().id(), briefing.week(), 1, "");
        Path pdf = desk.render(briefing, edition, folder).paths().get(0);
        assertThat(VeraPdf.breaches(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(PDRectangle.LETTER.getHeight());
            assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("The Daily Desk");
        }
    }

    /** The words that stand for pictures, in the order of reading. */
    private static Stream<String> figures(PDStructureNode node) {
        return node.getKids().stream().flatMap(kid -> {
            if (!(kid instanceof PDStructureElement element)) {
                return Stream.empty();
            }
            Stream<String> own = Stream.ofNullable(element.getAlternateDescription());
            return Stream.concat(own, figures(element));
        });
    }

    private Path logo(String name) throws IOException {
        Path file = folder.resolve(name);
        if (name.endsWith(".svg")) {
            return Files.writeString(
                    file,
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'><rect width='60' height='20' rx='4'"
                            + " fill='#7a0019'/><circle cx='10' cy='10' r='6' fill='#ffffff'/></svg>");
        }
        BufferedImage image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 120; x++) {
            for (int y = 0; y < 40; y++) {
                image.setRGB(x, y, ((x * 2) << 24) | 0x7a0019);
            }
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void pdfWithoutTagsOrFontsWouldBeFound() throws Exception {
        Path plain = folder.resolve("plain.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain.toFile());
        }
        assertThat(VeraPdf.breaches(plain, PDFAFlavour.PDFA_3_A)).isNotEmpty();
        assertThat(VeraPdf.breaches(plain, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }
}
