package org.lagebrief.deliver.consent;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Signed tokens for links: each says for which subscriber it is and what for, and nothing else.
 *
 * <p>A token is 44 characters of Base64 for addresses; one that somebody has made up or changed is not read. Who unsubscribes
 * can do so for ever; what has an end is not read after it.
 */
public final class Tokens {
    private static final int CONTENT = 1 + Long.BYTES + Long.BYTES;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final Signatures signatures;

    public Tokens(Signatures signatures) {
        this.signatures = signatures;
    }

    /** What a link is for. */
    public enum Purpose {
        UNSUBSCRIBE('u'),
        CONFIRM('c');

        private final byte code;

        Purpose(char code) {
            this.code = (byte) code;
        }

        static Purpose of(byte code) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.code == code)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a link says that fits its signature. */
    public record Token(Purpose purpose, long subscriberId) {}

    public String unsubscribe(long subscriberId) {
        return written(Purpose.UNSUBSCRIBE, subscriberId, Long.MAX_VALUE);
    }

    /** @param until after which it is not read any more */
    public String confirm(long subscriberId, Instant until) {
        return written(Purpose.CONFIRM, subscriberId, until.getEpochSecond());
    }

    /** What the token says, or empty if it is none of ours, was changed, or has ended. */
    public Optional<Token> read(String token, Instant now) {
        byte[] bytes;
        try {
            bytes = DECODER.decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != CONTENT + Signatures.LENGTH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, CONTENT);
        if (!signatures.fits(content, Arrays.copyOfRange(bytes, CONTENT, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(content);
        Token read = new Token(Purpose.of(fields.get()), fields.getLong());
        return fields.getLong() < now.getEpochSecond() ? Optional.empty() : Optional.of(read);
    }

    private String written(Purpose purpose, long subscriberId, long until) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .put(purpose.code)
                .putLong(subscriberId)
                .putLong(until)
                .array();
        return ENCODER.encodeToString(ByteBuffer.allocate(CONTENT + Signatures.LENGTH)
                .put(content)
                .put(signatures.of(content))
                .array());
    }
}
