package org.lagebrief.collect.article.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Splits a stream of any length at its line feeds; a line too long is passed over without being held. */
final class LineSplitter {
    private static final int BUFFER_LENGTH = 1 << 16;

    private final InputStream stream;
    private final long mostBytes;
    private final byte[] buffer = new byte[BUFFER_LENGTH];
    private int position;
    private int limit;
    private long number;

    private byte @Nullable [] bytes;

    LineSplitter(InputStream stream, DataSize mostBytes) {
        this.stream = stream;
        this.mostBytes = mostBytes.toBytes();
    }

    /** Goes to the next line that is not blank; false if there is none. */
    boolean advance() throws IOException {
        while (fill()) {
            number++;
            byte @Nullable [] line = line();
            if (line == null || !isBlank(line)) {
                bytes = line;
                return true;
            }
        }
        return false;
    }

    /** The number of the line it stands at, from 1; blank lines count. */
    long number() {
        return number;
    }

    /** The line it stands at without its line feed, or empty if it is longer than allowed. */
    Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes);
    }

    /** The bytes up to the next line feed, or null if too many. */
    private byte @Nullable [] line() throws IOException {
        var held = new ByteArrayOutputStream(0);
        long length = 0;
        boolean ended = false;
        while (!ended && fill()) {
            int end = lineFeed();
            ended = end < limit;
            length += end - position;
            if (length <= mostBytes) {
                held.write(buffer, position, end - position);
            }
            position = ended ? end + 1 : end;
        }
        return length <= mostBytes ? held.toByteArray() : null;
    }

    /** Where the next line feed stands in the buffer, else its limit. */
    private int lineFeed() {
        int at = position;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Whether there is a byte to come. */
    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, stream.read(buffer, 0, BUFFER_LENGTH));
        }
        return position < limit;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
