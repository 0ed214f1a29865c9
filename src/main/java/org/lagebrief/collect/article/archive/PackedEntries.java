package org.lagebrief.collect.article.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.NestedEntries;
import org.lagebrief.collect.file.CountingStream;

/** The articles in the entries of an archive, in the order in which they are packed. */
final class PackedEntries<E extends ArchiveEntry> extends NestedEntries {
    static final long NO_CHECKSUM = -1;

    private final Content archive;
    private final ArticleFinder formats;
    private final Archive<E> kind;
    private final CountingStream packed;
    private final Set<String> names = new HashSet<>();
    private @Nullable InputStream rest;

    /** How the entries of one kind of archive tell what they are. */
    interface Archive<E extends ArchiveEntry> {
        ArchiveInputStream<E> stream();

        String name(E entry);

        /** Whether it has bytes of its own, unlike folders and links. */
        boolean isFile(E entry);

        /** Why its bytes cannot be read: what it is instead. */
        Optional<String> lock(E entry);

        /** The CRC-32 that it should have, or {@link #NO_CHECKSUM} if that is not known before it. */
        long checksum(E entry);

        @Nullable
        Instant modified(E entry);

        /** Whether, after the last entry, the end is missing that such an archive must have. */
        boolean breaksOff();
    }

    PackedEntries(Content archive, ArticleFinder formats, Archive<E> kind, CountingStream packed) {
        super(archive);
        this.archive = archive;
        this.formats = formats;
        this.kind = kind;
        this.packed = packed;
    }

    /** What was left of the entry before is unpacked first, so that it counts. */
    @Override
    protected boolean advance() throws IOException {
        if (rest != null) {
            drain(rest);
            rest = null;
        }
        E entry = kind.stream().getNextEntry();
        if (entry == null) {
            if (kind.breaksOff()) {
                throw new EOFException();
            }
            return false;
        }
        archive.budget().addEntry(archive);
        if (kind.isFile(entry)) {
            open(entry);
        }
        return true;
    }

    /** What cannot be unpacked any more is damaged, and found to be so where the next entry should begin. */
    private static void drain(InputStream rest) {
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            rest.transferTo(nowhere);
        } catch (IOException e) {
            return;
        }
    }

    private void open(E entry) {
        String name = kind.name(entry);
        Optional<String> lock = kind.lock(entry);
        var bytes = new InflatedStream(archive, checked(entry), packed);
        rest = lock.isPresent() ? null : bytes;
        if (ArchiveName.isHidden(name)) {
            return;
        }
        Content content = archive.named(label(name), name, bytes, new Content.Told(null, null, kind.modified(entry)));
        if (ArchiveName.leavesArchive(name)) {
            refuse(
                    content,
                    content.fault("a name within the archive", "one that leads out of it", "unpack it by hand"));
        } else if (lock.isPresent()) {
            refuse(content, content.fault("an entry that can be unpacked", lock.get(), "unpack it by hand"));
        } else {
            enter(content, formats);
        }
    }

    private InputStream checked(E entry) {
        long checksum = kind.checksum(entry);
        return checksum == NO_CHECKSUM ? kind.stream() : new Checked(kind.stream(), checksum);
    }

    /** The name as it is printed, with a number from the second of that name on. */
    private String label(String name) {
        String printed = ArchiveName.printed(name);
        String label = printed;
        for (int i = 2; !names.add(label); i++) {
            label = printed + " (" + i + ")";
        }
        return label;
    }

    /** Ends in an exception if the bytes do not have their checksum. */
    private static final class Checked extends CheckedInputStream {
        private final long expected;

        Checked(InputStream stream, long expected) {
            super(stream, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read < 0 && getChecksum().getValue() != expected) {
                throw new IOException("its checksum is another");
            }
            return read;
        }
    }
}
