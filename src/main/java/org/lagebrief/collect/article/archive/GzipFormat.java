package org.lagebrief.collect.article.archive;

import java.io.IOException;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.file.CountingStream;

/** A gzip file of one or more members: holds what it unpacks to, whatever that is, under its own name. */
public final class GzipFormat implements ArticleFormat {
    private final ArticleFinder formats;

    public GzipFormat(ArticleFinder formats) {
        this.formats = formats;
    }

    @Override
    public boolean recognises(Content content) {
        byte[] head = content.head();
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    @Override
    public Entries entries(Content content) throws IOException {
        Content archive = content.asArchive();
        var packed = new CountingStream(archive.stream());
        var unpacked = GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get();
        var bytes = new InflatedStream(archive, unpacked, packed);
        return formats.entries(archive.unwrapped(bare(archive.name()), bytes, archive.told()));
    }

    /** The name without its last ending: {@code feed.xml} for {@code feed.xml.gz}, {@code week.tar} for {@code week.tgz}. */
    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return name.substring(0, name.length() - 2) + "ar";
        }
        return lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
