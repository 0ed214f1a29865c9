package org.lagebrief.collect.article.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The mails of a mailbox (RFC 4155) one by one, as a mailbox can be larger than memory.
 *
 * <p>A mail begins with a line such as {@code From ada@harbour.example Mon Dec 23 23:30:00 2024} at the start or after a
 * blank line. Of a mail that is larger than allowed no more is held than shows that it is.
 */
final class MailboxStream implements Iterator<byte[]> {
    private final InputStream stream;
    private final long most;
    private final Function<IOException, RuntimeException> unreadable;
    private byte @Nullable [] next;
    private boolean hasEnvelope;
    private boolean isStarted;

    /** @param unreadable what is thrown if the stream cannot be read */
    MailboxStream(InputStream stream, DataSize most, Function<IOException, RuntimeException> unreadable) {
        this.stream = stream;
        this.most = most.toBytes();
        this.unreadable = unreadable;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public byte[] next() {
        byte[] mail = hasNext() ? next : null;
        if (mail == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return mail;
    }

    /** The next mail without its first line, or null if there is none. */
    private byte @Nullable [] read() {
        try {
            if (!isStarted) {
                isStarted = true;
                hasEnvelope = line().length > 0;
            }
            return hasEnvelope ? mail() : null;
        } catch (IOException e) {
            throw unreadable.apply(e);
        }
    }

    private byte[] mail() throws IOException {
        var mail = new ByteArrayOutputStream();
        boolean afterBlank = false;
        hasEnvelope = false;
        for (byte[] line = line(); line.length > 0 && !hasEnvelope; line = hasEnvelope ? line : line()) {
            String start = new String(line, 0, Math.min(line.length, 200), StandardCharsets.ISO_8859_1).strip();
            if (afterBlank && MailHead.isEnvelope(start)) {
                hasEnvelope = true;
            } else if (mail.size() <= most) {
                int mark = start.matches(">+From .*") ? 1 : 0;
                mail.write(line, mark, line.length - mark);
            }
            afterBlank = start.isEmpty();
        }
        return mail.toByteArray();
    }

    /** The next line with its end; of an endless one no more than is allowed; empty at the end of the stream. */
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = stream.read(); b >= 0; b = stream.read()) {
            if (line.size() <= most) {
                line.write(b);
            }
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
