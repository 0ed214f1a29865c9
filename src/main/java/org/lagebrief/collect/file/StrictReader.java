package org.lagebrief.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Decodes a stream of any length without replacing anything: where bytes do not fit the charset, or make a sign that no
 * text holds, what stands before them is read, and the next reading fails with their line.
 */
public final class StrictReader extends Reader {
    private static final int BUFFER = 1 << 14;

    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean unfit;
    private long line = 1;
    private char last;

    /** Thrown where a stream ceases to be text in its charset. */
    public static final class UnfitBytesException extends IOException {
        private final long line;

        private UnfitBytesException(long line) {
            super("no text in line " + line);
            this.line = line;
        }

        /** 1-based. */
        public long line() {
            return line;
        }
    }

    /** @param stream positioned after any byte-order mark */
    public StrictReader(InputStream stream, Charset charset) {
        this.stream = stream;
        this.decoder = charset.newDecoder();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (unfit) {
                throw new UnfitBytesException(line);
            }
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void decode() throws IOException {
        bytes.compact();
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, read < 0);
        if (read < 0 && result.isUnderflow()) {
            result = decoder.flush(chars);
            ended = result.isUnderflow();
        }
        unfit = result.isError();
        chars.flip();
        inspect();
    }

    /** Counts the lines that end in the new characters, and cuts these before one that no text holds. */
    private void inspect() {
        char[] text = chars.array();
        for (int i = 0; i < chars.limit(); i++) {
            if (text[i] < ' ') {
                inspect(text[i], i == 0 ? last : text[i - 1], i);
            }
        }
        last = chars.hasRemaining() ? text[chars.limit() - 1] : last;
    }

    private void inspect(char control, char before, int index) {
        if (TextDecoder.isBinary(control)) {
            unfit = true;
            chars.limit(index);
        } else if (control == '\r' || (control == '\n' && before != '\r')) {
            line++;
        }
    }
}
