package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;

/** A briefing as its readers get it, made with the templates of the project, for tests to look at. */
record Printed(Path pdf, String html) {
    static Printed of(Briefing briefing, Path folder) throws IOException {
        return of(briefing, 1, new BriefingRenderer(Path.of("templates")), folder);
    }

    static Printed of(Briefing briefing, int revision, BriefingRenderer renderer, Path folder) throws IOException {
        var edition = new Edition(briefing.topic().id(), briefing.week(), revision, renderer.contentHash(briefing));
        List<Path> files = renderer.render(briefing, edition, folder).paths();
        return new Printed(files.get(0), Files.readString(files.get(1)));
    }

    /** The text of each page, lines and columns run together by single spaces. */
    List<String> pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> text(document, page))
                    .toList();
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
