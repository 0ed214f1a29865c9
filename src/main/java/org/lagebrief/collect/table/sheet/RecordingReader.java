package org.lagebrief.collect.table.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes characters on and keeps them as written, from the row on that is not yet told; no row may be endless. */
final class RecordingReader extends FilterReader {
    private final int maxRowLength;
    private char[] kept = new char[1 << 15];
    /** Where in {@code kept} that begins which may still be asked for, and where it ends. */
    private int from;

    private int to;
    /** How many characters stand before {@code kept[from]}. */
    private long before;

    private long sinceRow;

    /** Thrown where a row is longer than allowed. */
    static final class RowTooLongException extends IOException {}

    RecordingReader(Reader reader, int maxRowLength) {
        super(reader);
        this.maxRowLength = maxRowLength;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (sinceRow > maxRowLength) {
            throw new RowTooLongException();
        }
        int read = in.read(target, offset, length);
        if (read > 0) {
            keep(target, offset, read);
            sinceRow += read;
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    int maxRowLength() {
        return maxRowLength;
    }

    /** Tells that a row has ended within what was read. */
    void rowEnded() {
        sinceRow = 0;
    }

    /** The characters from one position to another, counted from the first read; forgets all before them. */
    String words(long start, long end) {
        forgetBefore(start);
        return new String(kept, from, Math.toIntExact(end - start));
    }

    void forgetBefore(long position) {
        from += Math.toIntExact(position - before);
        before = position;
    }

    /** How many characters were read. */
    long position() {
        return before + to - from;
    }

    private void keep(char[] source, int offset, int length) {
        if (to + length > kept.length) {
            char[] room = to - from + length > kept.length / 2 ? new char[2 * (to - from + length)] : kept;
            System.arraycopy(kept, from, room, 0, to - from);
            kept = room;
            to -= from;
            from = 0;
        }
        System.arraycopy(source, offset, kept, to, length);
        to += length;
    }
}
