package org.lagebrief.collect.article.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.file.TextDecoder;

/** Recognises what is neither text nor of a known format by its first bytes or its ending, and refuses it by name. */
public final class ForeignFormat implements ArticleFormat {
    /** Endings of files that are text and yet no article. */
    private static final Set<String> ENDINGS = Set.of("yml", "yaml", "csv", "tsv", "xml");

    /** How a kind of file begins, in lower case and after white space. */
    private record Signature(String head, String kind) {}

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("\u00d0\u00cf\u0011\u00e0", "an old office document"),
            new Signature("\u0089png", "a picture"),
            new Signature("\u00ff\u00d8\u00ff", "a picture"),
            new Signature("gif8", "a picture"),
            new Signature("{\\rtf", "an RTF document"),
            new Signature("<?xml", "an XML document"));

    @Override
    public boolean recognises(Content content) {
        return kind(content).isPresent();
    }

    @Override
    public Entries entries(Content content) {
        throw content.fault(
                "an article in a format that is known",
                kind(content).orElseThrow(),
                "save its text as .txt or .md, or move the file elsewhere");
    }

    private static Optional<String> kind(Content content) {
        String head = new String(content.head(), StandardCharsets.ISO_8859_1);
        String start = TextDecoder.withoutMark(head).stripLeading().toLowerCase(Locale.ROOT);
        return SIGNATURES.stream()
                .filter(signature -> start.startsWith(signature.head()))
                .findFirst()
                .map(Signature::kind)
                .or(() -> Optional.of(content.ending())
                        .filter(ENDINGS::contains)
                        .map(ending -> "a file that ends in ." + ending));
    }
}
