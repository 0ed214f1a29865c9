package org.lagebrief.collect.article.archive;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.file.CountingStream;

/** A TAR archive; links, folders and devices in it are passed over. */
public final class TarFormat implements ArticleFormat {
    private static final int HEADER_LENGTH = 512;

    private final ArticleFinder formats;

    public TarFormat(ArticleFinder formats) {
        this.formats = formats;
    }

    @Override
    public boolean recognises(Content content) {
        byte[] head = content.head();
        return TarArchiveInputStream.matches(head, head.length) || hasChecksum(head);
    }

    /** Archives of the first kind have no mark, only the sum of their first header's bytes in it. */
    private static boolean hasChecksum(byte[] head) {
        try {
            return head.length >= HEADER_LENGTH
                    && head[0] != 0
                    && TarUtils.verifyCheckSum(Arrays.copyOf(head, HEADER_LENGTH));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Entries entries(Content content) {
        Content archive = content.asArchive();
        var packed = new CountingStream(archive.stream());
        return new PackedEntries<>(archive, formats, new Tar(new TarArchiveInputStream(packed, "UTF-8")), packed);
    }

    /** How the entries of a TAR archive tell what they are. */
    private record Tar(TarArchiveInputStream stream) implements PackedEntries.Archive<TarArchiveEntry> {
        @Override
        public String name(TarArchiveEntry entry) {
            return entry.getName();
        }

        @Override
        public boolean isFile(TarArchiveEntry entry) {
            return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
        }

        @Override
        public Optional<String> lock(TarArchiveEntry entry) {
            return stream.canReadEntryData(entry) ? Optional.empty() : Optional.of("one in an unknown form of TAR");
        }

        @Override
        public long checksum(TarArchiveEntry entry) {
            return PackedEntries.NO_CHECKSUM;
        }

        /** Writers may leave out the empty blocks at the end. */
        @Override
        public boolean breaksOff() {
            return false;
        }

        @Override
        public @Nullable Instant modified(TarArchiveEntry entry) {
            Instant modified = entry.getLastModifiedTime().toInstant();
            return modified.isAfter(Instant.EPOCH) ? modified : null;
        }
    }
}
