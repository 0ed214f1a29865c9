package org.lagebrief.collect.article.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.file.CountingStream;

/** What an archive or one entry of it unpacks to, counted against the budget of its file. */
final class InflatedStream extends FilterInputStream {
    private static final int SKIPPED_AT_ONCE = 1 << 13;

    private final Content archive;
    private final CountingStream packed;
    private final long packedBefore;
    private long count;

    /**
     * @param unpacked gives the bytes unpacked
     * @param packed where it takes them from
     */
    InflatedStream(Content archive, InputStream unpacked, CountingStream packed) {
        super(unpacked);
        this.archive = archive;
        this.packed = packed;
        this.packedBefore = packed.count();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count += read;
            archive.budget().addInflated(archive, read, count, packed.count() - packedBefore);
        }
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        byte[] passed = new byte[(int) Math.min(most, SKIPPED_AT_ONCE)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
