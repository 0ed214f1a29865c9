package org.lagebrief.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagebrief.render.TaggedPdf.Element;
import org.lagebrief.render.TaggedPdf.Text;

/** What a picky reader finds fault with on the pages of a finished PDF, as it stands on paper. */
public final class LayoutFaults {
    /** The type area of A4 with the margins of briefing.css, in points; what hangs out by less is no fault. */
    private static final float LEFT = 56;

    private static final float RIGHT = 540;
    private static final float BOTTOM = 780;
    private static final int FEW_LINES = 4;
    private final List<String> faults = new ArrayList<>();
    private final TaggedPdf pdf;

    private LayoutFaults(TaggedPdf pdf) {
        this.pdf = pdf;
    }

    public static List<String> of(Path pdf) throws IOException {
        var found = new LayoutFaults(TaggedPdf.read(pdf));
        found.findHeadingsLeftBehind();
        found.findRowsAlone();
        found.findTextOutside();
        found.findTextOverText();
        found.findBarePages();
        return found.faults;
    }

    /** Whether page one runs over, so that the contents do not stand on page two. */
    public static boolean isCoverTooLong(Path pdf) throws IOException {
        return TaggedPdf.read(pdf).texts().stream()
                .filter(text -> text.element().within("TOC") != null)
                .anyMatch(text -> text.page() != 2);
    }

    private void findHeadingsLeftBehind() {
        List<Text> texts = pdf.texts();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            String kind = keptWithNext(text.element());
            if (kind != null && i == texts.size() - 1) {
                faults.add("page " + text.page() + ": nothing after the " + kind + " \"" + text.text() + "\"");
            } else if (kind != null && texts.get(i + 1).page() != text.page()) {
                faults.add("page " + text.page() + ": last on it is the " + kind + " \"" + text.text() + "\"");
            }
        }
    }

    private static @Nullable String keptWithNext(Element element) {
        Element found = element.within("H[1-6]|Caption|THead");
        return found == null ? null : found.type();
    }

    /** A row of one cell heads others. */
    private void findRowsAlone() {
        Map<Element, Map<Integer, Map<Element, Set<Element>>>> tables = new HashMap<>();
        for (Text text : pdf.texts()) {
            Element cell = text.element().within("T[HD]");
            Element row = text.element().within("TR");
            Element table = text.element().within("Table");
            if (row != null && table != null && text.element().within("TBody") != null) {
                tables.computeIfAbsent(table, any -> new TreeMap<>())
                        .computeIfAbsent(text.page(), any -> new HashMap<>())
                        .computeIfAbsent(row, any -> new HashSet<>())
                        .add(cell);
            }
        }
        for (Map<Integer, Map<Element, Set<Element>>> pages : tables.values()) {
            pages.forEach((page, rows) -> {
                long whole =
                        rows.values().stream().filter(cells -> cells.size() > 1).count();
                if (whole <= 1 && pages.size() > 1) {
                    faults.add("page " + page + ": a single row of a table");
                }
            });
        }
    }

    private void findTextOutside() {
        for (Text text : pdf.texts()) {
            if (text.left() < LEFT || text.right() > RIGHT || text.bottom() > BOTTOM) {
                faults.add("page " + text.page() + ": outside the type area stands \"" + text.text() + "\"");
            }
        }
    }

    private void findTextOverText() {
        Map<Integer, List<Text>> pages = new TreeMap<>();
        pdf.texts()
                .forEach(text -> pages.computeIfAbsent(text.page(), any -> new ArrayList<>())
                        .add(text));
        for (List<Text> page : pages.values()) {
            for (int i = 0; i < page.size(); i++) {
                for (Text other : page.subList(i + 1, page.size())) {
                    if (isOver(page.get(i), other)) {
                        faults.add("page " + other.page() + ": \"" + other.text() + "\" is printed over \""
                                + page.get(i).text() + "\"");
                    }
                }
            }
        }
    }

    private static boolean isOver(Text one, Text other) {
        return Math.min(one.right(), other.right()) - Math.max(one.left(), other.left()) > 1
                && Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top()) > 1;
    }

    private void findBarePages() {
        Map<Integer, Set<Integer>> lines = new HashMap<>();
        pdf.texts()
                .forEach(text -> lines.computeIfAbsent(text.page(), any -> new HashSet<>())
                        .add(Math.round(text.bottom() / 2)));
        for (int page = 1; page <= pdf.pages(); page++) {
            int count = lines.getOrDefault(page, Set.of()).size();
            if (count < FEW_LINES) {
                faults.add("page " + page + ": only " + count + " lines");
            }
        }
    }
}
