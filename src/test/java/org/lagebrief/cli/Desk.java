package org.lagebrief.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.lagebrief.InputFolder;

/** A desk with folders of its own for tests, at which commands are typed. */
final class Desk {
    private final Path root;
    private final InputFolder input;

    Desk(Path root) {
        this.root = root;
        this.input = new InputFolder(root.resolve("input"));
        root.resolve("templates").toFile().mkdirs();
    }

    /** A desk with the topic {@code kursk} and one article of each of two weeks. */
    static Desk withTwoWeeks(Path root) {
        Desk desk = new Desk(root);
        desk.input
                .topic("kursk")
                .article("a.md", "2024-12-19", killed("NIS", 100))
                .article("b.md", "2024-12-23", killed("Kyiv", 3000));
        return desk;
    }

    static String killed(String origin, int number) {
        return "According to %s, %d North Korean soldiers were killed in Kursk.".formatted(origin, number);
    }

    /** A PDF document whose content is said to be shorter than it is: PDFBox reads it all, and logs that. */
    static byte[] mendablePdf(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1)
                .replaceFirst("/Length \\d(\\d+)", "/Length 0$1")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    InputFolder input() {
        return input;
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    /** Types the command with the desk's folders as its options. */
    LagebriefProcess.End type(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        for (String folder : List.of("input", "output", "data", "templates")) {
            arguments.add("--" + folder);
            arguments.add(root.resolve(folder).toString());
        }
        arguments.addAll(List.of(more));
        return typeOnly(arguments.toArray(String[]::new));
    }

    /** Types just that. */
    static LagebriefProcess.End typeOnly(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new LagebriefProcess.End(exitCode, out.toString(), err.toString());
    }
}
