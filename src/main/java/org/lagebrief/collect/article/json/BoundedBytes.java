package org.lagebrief.collect.article.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** Takes bytes up to a limit and lets all further ones go, so that what writes them comes to its end. */
final class BoundedBytes extends OutputStream {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final long most;
    private long count;

    BoundedBytes(DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
        if (count <= most) {
            held.write(bytes, offset, length);
        }
    }

    /** All that was written, or empty if it was more than the limit. */
    Optional<byte[]> bytes() {
        return count <= most ? Optional.of(held.toByteArray()) : Optional.empty();
    }
}
