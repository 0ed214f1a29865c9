package org.lagebrief.render.tags;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/** An element of a PDF's structure tree (ISO 32000-1, 14.7.2) with its kids, which are elements and pieces of content. */
record Node(COSDictionary dictionary) {
    private static final COSName ALTERNATE = COSName.getPDFName("Alt");

    static Node of(String type, COSDictionary parent, Node kid) {
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        dictionary.setItem(COSName.S, COSName.getPDFName(type));
        dictionary.setItem(COSName.P, parent);
        dictionary.setItem(COSName.PG, kid.dictionary.getItem(COSName.PG));
        var node = new Node(dictionary);
        node.setKids(List.of(kid.dictionary));
        return node;
    }

    /** The element that a kid is, or null if it is content. */
    static @Nullable Node element(COSBase kid) {
        return kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)
                ? new Node(dictionary)
                : null;
    }

    String type() {
        return dictionary.getNameAsString(COSName.S, "");
    }

    boolean is(String type) {
        return type().equals(type);
    }

    void setType(String type) {
        dictionary.setName(COSName.S, type);
    }

    String description() {
        return dictionary.getString(ALTERNATE, "");
    }

    void setDescription(String description) {
        if (description.isEmpty()) {
            dictionary.removeItem(ALTERNATE);
        } else {
            dictionary.setString(ALTERNATE, description);
        }
    }

    List<COSBase> kids() {
        COSBase kids = dictionary.getDictionaryObject(COSName.K);
        if (kids == null) {
            return List.of();
        }
        var list = new ArrayList<COSBase>();
        Iterable<? extends COSBase> all = kids instanceof COSArray array ? array : List.of(kids);
        all.forEach(kid -> list.add(kid instanceof COSObject object ? object.getObject() : kid));
        return list;
    }

    /** Gives it these kids, in this order; the elements among them become its own. */
    void setKids(List<? extends COSBase> kids) {
        var array = new COSArray();
        for (COSBase kid : kids) {
            Node element = element(kid);
            if (element != null) {
                element.dictionary.setItem(COSName.P, dictionary);
            }
            array.add(kid);
        }
        dictionary.setItem(COSName.K, array);
    }

    boolean isOnPageOf(Node other) {
        return dictionary.getDictionaryObject(COSName.PG) == other.dictionary.getDictionaryObject(COSName.PG);
    }
}
