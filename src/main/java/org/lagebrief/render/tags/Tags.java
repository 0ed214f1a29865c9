package org.lagebrief.render.tags;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Mends the tags that the printer has made: a table of contents, notes and references to them are called so, a table's caption
 * stands in the table and before its rows, a link that runs over two lines is one, no empty part is left; what only decorates,
 * and the head of a table where it is printed again, is told to nobody.
 */
public final class Tags {
    private final IdentityHashMap<COSBase, COSBase> joined = new IdentityHashMap<>();
    private final SortedMap<String, COSDictionary> notes = new TreeMap<>();
    private final Decorations decorations;
    private final COSDictionary root;

    private Tags(PDDocument document) {
        root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        decorations = new Decorations(document);
    }

    /** Changes the tags of a document that has been printed of a page with {@link Roles} marked. */
    public static void settle(PDDocument document) throws IOException {
        var tags = new Tags(document);
        tags.settle(new Node(tags.root));
        tags.decorations.silence(tags.parents());
        tags.replaceJoined(tags.parents());
        tags.listNotes();
    }

    private void settle(Node node) {
        List<COSBase> settled = new ArrayList<>();
        for (COSBase kid : withLinksJoined(node)) {
            Node element = Node.element(kid);
            COSBase named = element == null ? kid : settled(element, node);
            if (named != null) {
                settled.add(named);
            }
        }
        takeCaptionIn(settled);
        if (!settled.equals(node.kids())) {
            node.setKids(settled);
        }
    }

    private List<COSBase> withLinksJoined(Node node) {
        List<COSBase> kids = new ArrayList<>();
        Node before = null;
        for (COSBase kid : node.kids()) {
            Node element = Node.element(kid);
            if (element != null && before != null && isRestOf(before, element)) {
                join(before, element);
            } else {
                kids.add(kid);
                before = element;
            }
        }
        return kids;
    }

    /** Whether an element is the second line of the link before it. */
    private static boolean isRestOf(Node before, Node element) {
        return element.is("Link")
                && before.is("Link")
                && element.isOnPageOf(before)
                && element.description().equals(before.description());
    }

    private void join(Node first, Node rest) {
        List<COSBase> kids = new ArrayList<>(first.kids());
        kids.addAll(rest.kids());
        first.setKids(kids);
        joined.put(rest.dictionary(), first.dictionary());
    }

    /** The element as what it is, null if it is nothing to tell. */
    private @Nullable COSBase settled(Node element, Node parent) {
        Role role = Role.of(element.description());
        if (role == Role.DECORATION) {
            decorations.add(element);
            return null;
        }
        settle(element);
        if (element.is("THead")) {
            tellOnce(element);
        }
        if (element.kids().isEmpty() && element.is("TFoot")) {
            return null;
        }
        return switch (role) {
            case CONTENTS -> renamed(element, "TOC");
            case CONTENTS_ENTRY -> contentsEntry(element);
            case REFERENCE -> reference(element, parent);
            case NOTE -> note(element);
            case NONE, DECORATION -> element.dictionary();
        };
    }

    /** Takes from a part of a table's head what is printed again on later pages: only that bears the page it is on. */
    private void tellOnce(Node part) {
        List<COSBase> kids = new ArrayList<>();
        for (COSBase kid : part.kids()) {
            Node element = Node.element(kid);
            if (element != null) {
                tellOnce(element);
            }
            if (element == null && kid instanceof COSDictionary content && content.containsKey(COSName.MCID)) {
                decorations.add(content);
            } else {
                kids.add(kid);
            }
        }
        if (kids.size() < part.kids().size()) {
            part.setKids(kids);
        }
    }

    private static COSBase renamed(Node element, String type) {
        element.setType(type);
        element.setDescription("");
        element.dictionary().removeItem(COSName.A);
        return element.dictionary();
    }

    private static COSBase contentsEntry(Node entry) {
        for (COSBase kid : entry.kids()) {
            Node body = Node.element(kid);
            if (body != null && body.is("LBody")) {
                body.setType("Reference");
            }
        }
        return renamed(entry, "TOCI");
    }

    private static COSBase reference(Node link, Node parent) {
        link.setDescription(Role.REFERENCE.plain(link.description()));
        return Node.of("Reference", parent.dictionary(), link).dictionary();
    }

    private COSBase note(Node element) {
        String id = Role.NOTE.plain(element.description());
        element.dictionary().setString(COSName.getPDFName("ID"), id);
        notes.put(id, element.dictionary());
        return renamed(element, "Note");
    }

    private static void takeCaptionIn(List<COSBase> kids) {
        for (int i = 1; i < kids.size(); i++) {
            Node table = Node.element(kids.get(i - 1));
            Node caption = Node.element(kids.get(i));
            if (table != null && table.is("Table") && caption != null && caption.is("Caption")) {
                List<COSBase> rows = new ArrayList<>(table.kids());
                rows.add(0, kids.remove(i));
                table.setKids(rows);
            }
        }
    }

    /** Of each page and each link, in turn: their number and the elements they belong to. */
    private COSArray parents() {
        return root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
    }

    private void replaceJoined(COSArray parents) {
        for (int i = 1; i < parents.size(); i += 2) {
            if (parents.getObject(i) instanceof COSArray ofPage) {
                replaceAll(ofPage);
            }
        }
        replaceAll(parents);
    }

    private void replaceAll(COSArray elements) {
        for (int i = 0; i < elements.size(); i++) {
            COSBase whole = joined.get(elements.getObject(i));
            if (whole != null) {
                elements.set(i, whole);
            }
        }
    }

    private void listNotes() {
        if (notes.isEmpty()) {
            return;
        }
        var names = new COSArray();
        notes.forEach((id, note) -> {
            names.add(new COSString(id));
            names.add(note);
        });
        var tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        root.setItem(COSName.ID_TREE, tree);
    }
}
