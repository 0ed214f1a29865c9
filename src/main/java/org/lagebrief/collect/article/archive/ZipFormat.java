package org.lagebrief.collect.article.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.file.CountingStream;
import org.lagebrief.collect.file.TextDecoder;

/**
 * A ZIP archive, read from its first entry on: what only its directory at the end would tell, such as links and entries
 * that were deleted, is not known.
 */
public final class ZipFormat implements ArticleFormat {
    /** Of the names that do not say they are in UTF-8. */
    private static final String OLD_NAMES = "IBM437";

    private static final int UNSET_YEAR = 1980;

    private final ArticleFinder formats;

    public ZipFormat(ArticleFinder formats) {
        this.formats = formats;
    }

    @Override
    public boolean recognises(Content content) {
        String head = new String(content.head(), 0, Math.min(4, content.head().length), StandardCharsets.ISO_8859_1);
        return head.equals("PK\u0003\u0004") || head.equals("PK\u0005\u0006") || head.equals("PK\u0007\b");
    }

    @Override
    public Entries entries(Content content) {
        OfficePackage.kind(content).ifPresent(kind -> {
            throw content.fault("articles in an archive", kind, "save it as PDF or as text");
        });
        Content archive = content.asArchive();
        var packed = new CountingStream(archive.stream());
        var end = new ZipEndStream(packed);
        var stream = new ZipArchiveInputStream(end, OLD_NAMES, true, false, true);
        var zip = new Zip(stream, end, content.settings().fileTimeZone());
        return new PackedEntries<>(archive, formats, zip, packed);
    }

    /** How the entries of a ZIP archive tell what they are. */
    private record Zip(ZipArchiveInputStream stream, ZipEndStream end, ZoneId zone)
            implements PackedEntries.Archive<ZipArchiveEntry> {
        @Override
        public String name(ZipArchiveEntry entry) {
            return entry.getNameSource() == ZipArchiveEntry.NameSource.NAME
                    ? TextDecoder.decode(entry.getRawName(), StandardCharsets.UTF_8)
                            .orElse(entry.getName())
                    : entry.getName();
        }

        @Override
        public boolean isFile(ZipArchiveEntry entry) {
            return !entry.isDirectory();
        }

        @Override
        public Optional<String> lock(ZipArchiveEntry entry) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return Optional.of("one locked by a password");
            }
            if (stream.canReadEntryData(entry)) {
                return Optional.empty();
            }
            ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
            return Optional.of(
                    method == ZipMethod.STORED
                            ? "one stored without its length"
                            : "one packed by " + (method == null ? "method " + entry.getMethod() : method));
        }

        @Override
        public long checksum(ZipArchiveEntry entry) {
            return entry.getCrc();
        }

        @Override
        public boolean breaksOff() {
            return !end.hasEnded();
        }

        /** The time in its extra field; else its time of day, of which the archive does not say the zone. */
        @Override
        public @Nullable Instant modified(ZipArchiveEntry entry) {
            if (entry.getExtraField(X5455_ExtendedTimestamp.HEADER_ID) instanceof X5455_ExtendedTimestamp times
                    && times.getModifyFileTime() != null) {
                return times.getModifyFileTime().toInstant();
            }
            LocalDateTime local = entry.getTimeLocal();
            return local.getYear() <= UNSET_YEAR ? null : local.atZone(zone).toInstant();
        }
    }
}
