package org.lagebrief.render.tags;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** What says nothing that no text says once: it stays on paper as artifacts (ISO 32000-1, 14.8.2.2) and leaves the tags. */
final class Decorations {
    /** As the printer begins what a number stands for. */
    private static final Pattern MARK = Pattern.compile("/(?:Figure|Span) <</MCID (\\d+)>> BDC");

    private final PDDocument document;
    private final IdentityHashMap<COSBase, Set<Integer>> numbers = new IdentityHashMap<>();

    Decorations(PDDocument document) {
        this.document = document;
    }

    /** @param figure an element that is to leave the tags, with nothing but content on its page */
    void add(Node figure) {
        COSBase page = figure.dictionary().getDictionaryObject(COSName.PG);
        for (COSBase kid : figure.kids()) {
            if (kid instanceof COSNumber number) {
                add(page, number.intValue());
            } else if (kid instanceof COSDictionary content) {
                add(content);
            }
        }
    }

    /** @param content a reference to marked content that is to leave the tags */
    void add(COSDictionary content) {
        add(content.getDictionaryObject(COSName.PG), content.getInt(COSName.MCID));
    }

    private void add(COSBase page, int number) {
        numbers.computeIfAbsent(page, any -> new TreeSet<>()).add(number);
    }

    /** @param parents the parent tree's numbers, in which an artifact has no place */
    void silence(COSArray parents) throws IOException {
        for (PDPage page : document.getPages()) {
            Set<Integer> ofPage = numbers.get(page.getCOSObject());
            if (ofPage != null) {
                silence(page, ofPage);
                forget(parents, page.getStructParents(), ofPage);
            }
        }
    }

    private void silence(PDPage page, Set<Integer> numbers) throws IOException {
        String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        String silent = MARK.matcher(content)
                .replaceAll(mark -> numbers.contains(Integer.valueOf(mark.group(1))) ? "/Artifact BMC" : mark.group());
        page.setContents(stream(silent));
    }

    private PDStream stream(String content) throws IOException {
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static void forget(COSArray parents, int key, Set<Integer> numbers) {
        for (int i = 0; i + 1 < parents.size(); i += 2) {
            if (parents.getInt(i) == key && parents.getObject(i + 1) instanceof COSArray elements) {
                numbers.forEach(number -> elements.set(number, COSNull.NULL));
            }
        }
    }
}
