package org.lagebrief.render;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, up to a limit; a template that never ends fails there and not for want of memory. */
final class BoundedWriter extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int maxCharacters;

    BoundedWriter(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** @throws IOException if the text would exceed the limit */
    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (text.length() + length > maxCharacters) {
            throw new IOException("more than " + maxCharacters + " characters of output");
        }
        text.append(characters, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
