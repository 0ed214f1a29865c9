package org.lagebrief.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.lagebrief.render.TaggedPdf.Element;
import org.lagebrief.render.TaggedPdf.Text;

/** What somebody who hears a PDF finds fault with, beyond what PDF/UA-1 asks of a machine. */
public final class TagFaults {
    private final List<String> faults = new ArrayList<>();
    private final TaggedPdf pdf;

    private TagFaults(TaggedPdf pdf) {
        this.pdf = pdf;
    }

    public static List<String> of(Path file) throws IOException {
        var found = new TagFaults(TaggedPdf.read(file));
        found.findJumpsOfHeadings();
        found.findContentsWithoutLinks();
        found.findCallsAndNotes();
        found.findSilentPictures();
        found.findTablesWithoutOrder();
        found.findTextReadOutOfTurn();
        return found.faults;
    }

    private void findJumpsOfHeadings() {
        int before = 0;
        for (Element heading : pdf.elements("H[1-6]").toList()) {
            int level = heading.type().charAt(1) - '0';
            if (level > before + 1) {
                faults.add("a heading of level " + level + " below one of level " + before);
            }
            before = level;
        }
    }

    private void findContentsWithoutLinks() {
        List<Element> entries = pdf.elements("TOC")
                .flatMap(contents -> contents.kids().stream())
                .toList();
        long sections = pdf.elements("H2").count() - 1;
        if (entries.size() != sections) {
            faults.add(entries.size() + " entries of contents for " + sections + " sections");
        }
        for (Element entry : entries) {
            List<Element> links = entry.all().filter(part -> part.links() > 0).toList();
            if (!entry.type().equals("TOCI")
                    || links.size() != 1
                    || links.get(0).within("Reference") == null) {
                faults.add("an entry of contents that is no reference: " + entry + " " + links);
            }
        }
    }

    private void findCallsAndNotes() {
        Set<String> ids = new HashSet<>();
        pdf.elements("Note")
                .map(Element::id)
                .filter(id -> id == null || !ids.add(id))
                .forEach(id -> faults.add("a note with the id " + id));
        if (ids.isEmpty() && pdf.elements("Reference").anyMatch(call -> call.within("TOC") == null)) {
            faults.add("references without notes");
        }
        pdf.elements("Reference")
                .filter(call -> call.all().noneMatch(part -> part.type().equals("Link") && part.links() > 0))
                .forEach(call -> faults.add("a reference that leads nowhere"));
        pdf.elements("Link")
                .filter(link -> isBlank(link.description()))
                .forEach(link -> faults.add("a link that does not say where it leads"));
    }

    private void findSilentPictures() {
        pdf.elements("Figure")
                .filter(picture ->
                        isBlank(picture.description()) || !picture.attributes().containsKey(COSName.BBOX))
                .forEach(picture -> faults.add("a picture without words or box"));
        pdf.elements("Figure")
                .filter(picture -> picture.within("P") != null)
                .forEach(picture -> faults.add("a mark in a text that is read aloud: " + picture.description()));
    }

    private void findTablesWithoutOrder() {
        pdf.elements("TH")
                .filter(head -> !head.attributes().containsKey(COSName.getPDFName("Scope")))
                .forEach(head -> faults.add("a head of a table without scope"));
        pdf.elements("Caption")
                .filter(caption ->
                        pdf.elements("Table").noneMatch(table -> table.kids().get(0) == caption))
                .forEach(caption -> faults.add("a caption that is not first in its table"));
        pdf.elements("TFoot|THead|TBody|TOC|L|Table")
                .filter(part -> part.kids().isEmpty())
                .forEach(part -> faults.add("an empty " + part));
    }

    /** Down the page, in a table by rows; then the next page. */
    private void findTextReadOutOfTurn() {
        Text before = null;
        for (Text text : pdf.texts()) {
            if (before != null && isAbove(text, before)) {
                faults.add("page " + text.page() + ": \"" + text.text() + "\" is read after \"" + before.text() + "\"");
            }
            before = text;
        }
    }

    private static boolean isAbove(Text text, Text before) {
        Element row = text.element().within("TR");
        boolean isSameRow = row != null && row == before.element().within("TR");
        return !isSameRow
                && (text.page() < before.page() || (text.page() == before.page() && text.bottom() < before.top()));
    }

    /** The languages in which those of its texts are read that stand in the words and have at least so many signs. */
    public static List<String> languages(TaggedPdf pdf, String words, int least) {
        String folded = words.replaceAll("\\s+", " ");
        return pdf.texts().stream()
                .filter(text -> text.text().strip().length() >= least
                        && folded.contains(text.text().strip()))
                .map(text -> String.valueOf(text.element().language()))
                .distinct()
                .toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
