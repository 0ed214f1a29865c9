package org.lagebrief.collect.article.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;

/** A PDF document with text: its columns in reading order, its divided words mended. */
public final class PdfFormat implements ArticleFormat {
    /** Within so many first bytes readers look for the mark. */
    private static final int MARK_WITHIN = 1024;

    @Override
    public boolean recognises(Content content) {
        byte[] head = content.head();
        return new String(head, 0, Math.min(MARK_WITHIN, head.length), ISO_8859_1).contains("%PDF-");
    }

    @Override
    public Entries entries(Content content) {
        return Entries.single(content, bytes -> new PdfReader(bytes, content::fault).read());
    }
}
