package org.lagebrief.collect.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mends text that was UTF-8 and was once saved as if it were Windows-1252, so that ü became Ã¼. */
public final class DoubleEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How the letters and signs of Western texts look then. */
    private static final Pattern TRACE = Pattern.compile(
            "Ã[\\u0080-\\u00BFŒœŠšŸŽžƒˆ˜–—‘-„†-•…‰‹›€™]|Â[\\u00A0-\\u00BF]|â[€‚„][\\u0080-\\u00BF˜™œžŸšž“”¦¢°‹›\"’]?");

    private static final int MOST_TIMES = 3;
    private static final int FEWEST_TRACES = 3;

    private DoubleEncoding() {}

    /** The text as it was, if the whole of it is certainly encoded twice; else as it is. */
    public static String mended(String text) {
        String mended = text;
        for (int i = 0; i < MOST_TIMES && TRACE.matcher(mended).find(); i++) {
            String before = once(mended).orElse(mended);
            if (before.equals(mended)) {
                return mended;
            }
            mended = before;
        }
        return mended;
    }

    /** Whether letters of the text are garbled so, and others are not: no one knows what it was as a whole. */
    public static boolean isBeyondMending(String text) {
        long traces = TRACE.matcher(text).results().count();
        long others = TRACE.matcher(text)
                .replaceAll("")
                .chars()
                .filter(c -> c >= 128 && Character.isLetter(c))
                .count();
        return traces >= FEWEST_TRACES && traces > others;
    }

    private static Optional<String> once(String text) {
        try {
            ByteBuffer bytes = bytes(text);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Bytes that Windows-1252 leaves without a character became a control character of that number. */
    private static ByteBuffer bytes(String text) throws CharacterCodingException {
        CharsetEncoder encoder = WINDOWS_1252.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 || (c >= 0x80 && c < 0xA0)) {
                bytes.put((byte) c);
            } else {
                bytes.put(encoder.encode(CharBuffer.wrap(text, i, i + 1)));
            }
        }
        return bytes.flip();
    }
}
