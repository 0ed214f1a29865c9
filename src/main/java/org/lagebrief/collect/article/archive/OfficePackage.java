package org.lagebrief.collect.article.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lagebrief.collect.article.format.Content;

/** Tells documents that are ZIP archives by the first names in them, so that nobody unpacks them. */
final class OfficePackage {
    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;

    /** What the first bytes of such a document hold, most telling first. */
    private record Sign(String within, String kind) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("application/epub+zip", "an EPUB book"),
            new Sign("application/vnd.oasis.opendocument.text", "an OpenDocument text"),
            new Sign("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"),
            new Sign("word/", "a Word document"),
            new Sign("xl/", "an Excel workbook"),
            new Sign("ppt/", "a PowerPoint presentation"));

    private static final List<String> FIRST_NAMES =
            List.of("mimetype", "[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/");

    private OfficePackage() {}

    /** The document's kind, or empty if the ZIP archive is none. */
    static Optional<String> kind(Content zip) {
        String head = new String(zip.head(), StandardCharsets.ISO_8859_1);
        if (head.length() < NAME_AT) {
            return Optional.empty();
        }
        int length = head.charAt(NAME_LENGTH_AT) + (head.charAt(NAME_LENGTH_AT + 1) << 8);
        String first = head.substring(NAME_AT, Math.min(head.length(), NAME_AT + length));
        if (FIRST_NAMES.stream().noneMatch(first::startsWith)) {
            return Optional.empty();
        }
        return SIGNS.stream()
                .filter(sign -> head.contains(sign.within()))
                .findFirst()
                .map(Sign::kind)
                .or(() -> Optional.of("an office document"));
    }
}
