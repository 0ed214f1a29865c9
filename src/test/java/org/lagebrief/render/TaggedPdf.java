package org.lagebrief.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A finished PDF as its tags tell it: the tree of its elements, and its texts in the order of reading with where they stand. */
public final class TaggedPdf {
    private final Element root;
    private final List<Text> texts = new ArrayList<>();
    private final int pages;

    /** Text of one line and one element; lengths in points from the page's top left. */
    public record Text(String text, int page, float left, float right, float top, float bottom, Element element) {}

    /** An element of the tree with what is said of it. */
    public static final class Element {
        private final String type;
        private final @Nullable Element parent;
        private final @Nullable String language;
        private final @Nullable String description;
        private final @Nullable String id;
        private final COSDictionary attributes;
        private final List<Element> kids = new ArrayList<>();
        private int links;

        Element(String type, @Nullable Element parent, @Nullable PDStructureElement element) {
            this.type = type;
            this.parent = parent;
            this.language = element == null ? null : element.getLanguage();
            this.description = element == null ? null : element.getAlternateDescription();
            this.id = element == null ? null : element.getElementIdentifier();
            COSDictionary found =
                    element == null ? null : element.getCOSObject().getCOSDictionary(COSName.A);
            this.attributes = found == null ? new COSDictionary() : found;
        }

        String type() {
            return type;
        }

        List<Element> kids() {
            return kids;
        }

        @Nullable
        String description() {
            return description;
        }

        @Nullable
        String id() {
            return id;
        }

        COSDictionary attributes() {
            return attributes;
        }

        /** How many annotations on pages belong to it. */
        int links() {
            return links;
        }

        /** The language in which it is read. */
        @Nullable
        String language() {
            return language != null || parent == null ? language : parent.language();
        }

        /** The nearest of these types that it is or stands in. */
        @Nullable
        Element within(String wanted) {
            return type.matches(wanted) ? this : parent == null ? null : parent.within(wanted);
        }

        Stream<Element> all() {
            return Stream.concat(Stream.of(this), kids.stream().flatMap(Element::all));
        }

        @Override
        public String toString() {
            return type;
        }
    }

    private TaggedPdf(PDDocument document) throws IOException {
        root = new Element("Root", null, null);
        pages = document.getNumberOfPages();
        Map<COSDictionary, Map<Integer, List<TextPosition>>> signs = new HashMap<>();
        Map<COSDictionary, Integer> numbers = new HashMap<>();
        for (PDPage page : document.getPages()) {
            numbers.put(page.getCOSObject(), numbers.size() + 1);
            signs.put(page.getCOSObject(), signs(page));
        }
        read(document.getDocumentCatalog().getStructureTreeRoot(), root, null, signs, numbers);
    }

    public static TaggedPdf read(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new TaggedPdf(document);
        }
    }

    int pages() {
        return pages;
    }

    List<Text> texts() {
        return texts;
    }

    Stream<Element> elements(String types) {
        return root.all().filter(element -> element.type().matches(types));
    }

    private static Map<Integer, List<TextPosition>> signs(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, List<TextPosition>> signs = new HashMap<>();
        extractor.getMarkedContents().forEach(content -> collect(content, signs));
        return signs;
    }

    private static void collect(PDMarkedContent content, Map<Integer, List<TextPosition>> signs) {
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition sign) {
                signs.computeIfAbsent(content.getMCID(), any -> new ArrayList<>())
                        .add(sign);
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, signs);
            }
        }
    }

    private void read(
            PDStructureNode node,
            Element element,
            @Nullable PDPage page,
            Map<COSDictionary, Map<Integer, List<TextPosition>>> signs,
            Map<COSDictionary, Integer> numbers) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                var read = new Element(inner.getStructureType(), element, inner);
                element.kids.add(read);
                read(inner, read, inner.getPage() == null ? page : inner.getPage(), signs, numbers);
            } else if (kid instanceof PDObjectReference) {
                element.links++;
            } else if (kid instanceof Integer number && page != null) {
                add(number, page.getCOSObject(), element, signs, numbers);
            } else if (kid instanceof PDMarkedContentReference reference) {
                add(reference.getMCID(), reference.getPage().getCOSObject(), element, signs, numbers);
            }
        }
    }

    private void add(
            int number,
            COSDictionary page,
            Element element,
            Map<COSDictionary, Map<Integer, List<TextPosition>>> signs,
            Map<COSDictionary, Integer> numbers) {
        List<TextPosition> found = signs.getOrDefault(page, Map.of()).getOrDefault(number, List.of());
        String text =
                String.join("", found.stream().map(TextPosition::getUnicode).toList());
        if (!text.isBlank()) {
            List<TextPosition> seen =
                    found.stream().filter(sign -> !sign.getUnicode().isBlank()).toList();
            texts.add(new Text(
                    text,
                    numbers.getOrDefault(page, 0),
                    (float) seen.stream().mapToDouble(TextPosition::getX).min().orElseThrow(),
                    (float) seen.stream()
                            .mapToDouble(sign -> sign.getX() + sign.getWidth())
                            .max()
                            .orElseThrow(),
                    (float) seen.stream()
                            .mapToDouble(sign -> sign.getY() - sign.getHeight())
                            .min()
                            .orElseThrow(),
                    (float) seen.stream().mapToDouble(TextPosition::getY).max().orElseThrow(),
                    element));
        }
    }
}
