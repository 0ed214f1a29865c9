package org.lagebrief.collect.article.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Notices whether the mark passes by with which the directory of a ZIP archive ends; one that breaks off has none. */
final class ZipEndStream extends FilterInputStream {
    private static final int END_MARK = 0x504B0506;

    private int lastFour;
    private boolean ended;

    ZipEndStream(InputStream stream) {
        super(stream);
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            pass((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            pass(bytes[i]);
        }
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        byte[] passed = new byte[(int) Math.min(most, 1 << 13)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void pass(byte b) {
        lastFour = (lastFour << 8) | (b & 0xFF);
        ended |= lastFour == END_MARK;
    }
}
