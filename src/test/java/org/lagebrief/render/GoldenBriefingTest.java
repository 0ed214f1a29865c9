package org.lagebrief.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.Golden;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;

/** Whole briefings as text, against files that are rewritten only under {@code -Dgolden.update=true}. */
class GoldenBriefingTest {
    private final BriefingRenderer renderer = new BriefingRenderer(Path.of("templates"));

    @TempDir
    private Path folder;

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("briefing-kursk-de", 2, SampleBriefings.kursk()),
                Arguments.of("briefing-munich-en", 1, SampleBriefings.munich()),
                Arguments.of("briefing-without-figures", 1, SampleBriefings.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void filesSayWhatTheGoldenOnesSay(String name, int revision, Briefing briefing) throws IOException {
        Edition edition = new Edition(briefing.topic().id(), briefing.week(), revision, renderer.contentHash(briefing));
        List<Path> files = renderer.render(briefing, edition, folder).paths();
        Golden.compare(name, "briefing.txt", textOf(files.get(0)));
        Golden.compare(name, "briefing.html", withoutStyle(Files.readString(files.get(1))));
        Golden.compare(name, "plain.txt", Files.readString(files.get(2)));
        Golden.compare(name, "claims.csv", Files.readString(files.get(3)));
        Golden.compare(name, "briefing.json", Files.readString(files.get(4)));
    }

    private static String textOf(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n--- page ---\n");
            return stripper.getText(document);
        }
    }

    private static String withoutStyle(String html) {
        return html.replaceFirst("(?s)<style>.*</style>", "<style/>");
    }
}
