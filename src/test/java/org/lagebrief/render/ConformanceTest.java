package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Whether PDFs keep PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), by veraPDF's profiles. */
class ConformanceTest {
    private final BriefingRenderer renderer = new BriefingRenderer(Path.of("templates"));

    @TempDir
    private Path folder;

    @BeforeAll
    static void initialiseVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

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
        assertThat(breaches(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(breaches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void pdfWithoutTagsOrFontsWouldBeFound() throws Exception {
        Path plain = folder.resolve("plain.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain.toFile());
        }
        assertThat(breaches(plain, PDFAFlavour.PDFA_3_A)).isNotEmpty();
        assertThat(breaches(plain, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    private static List<String> breaches(Path pdf, PDFAFlavour flavour) throws Exception {
        try (InputStream in = Files.newInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(10)
                    .toList();
        }
    }
}
