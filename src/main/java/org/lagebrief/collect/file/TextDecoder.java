package org.lagebrief.collect.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into text without ever guessing loosely: a text whose encoding stays in doubt is refused, never garbled.
 *
 * <p>Order: byte-order mark, strict UTF-8, UTF-32 and UTF-16 by where their NUL bytes stand, Windows-1252 for a text
 * mostly of ASCII letters whose others are those of one Western language, and for any other text the charset that the
 * detector names. Central European, Turkish and Baltic bytes cannot be told from each other, and are refused.
 */
public final class TextDecoder {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<Charset> WESTERN =
            Set.of(WINDOWS_1252, ISO_8859_1, Charset.forName("ISO-8859-15"), Charset.forName("x-MacRoman"));
    private static final int FIRST_BEYOND_ALPHABETS = 0x2000;
    private static final String MARKS_WITHIN_WORDS = "’‘–—…·/\u00AD\u00A0\u200B\u200C\u200D";

    /** Names of charsets under which texts in a larger one go, as in the WHATWG's encoding standard. */
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("koi8-r", "KOI8-U"));

    /** A byte-order mark and what follows it; UTF-32 stands first since its mark begins like that of UTF-16. */
    private record Mark(String bytes, Charset charset) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("\u00FF\u00FE\0\0", UTF_32LE),
            new Mark("\0\0\u00FE\u00FF", UTF_32BE),
            new Mark("\u00EF\u00BB\u00BF", UTF_8),
            new Mark("\u00FF\u00FE", UTF_16LE),
            new Mark("\u00FE\u00FF", UTF_16BE));

    /** A text, and the charset in which it is written. */
    private record Found(Charset charset, String text) {}

    private TextDecoder() {}

    /** The text without byte-order mark, or empty if the bytes are no text in an encoding that can be told. */
    public static Optional<String> decode(byte[] bytes) {
        return find(bytes).map(Found::text);
    }

    /** The charset in which {@link #decode(byte[])} reads the bytes. */
    public static Optional<Charset> charset(byte[] bytes) {
        return find(bytes).map(Found::charset);
    }

    /** How many of the first bytes are a byte-order mark of the charset. */
    public static int markLength(byte[] bytes, Charset charset) {
        return mark(bytes)
                .filter(mark -> mark.charset().equals(charset))
                .map(mark -> mark.bytes().length())
                .orElse(0);
    }

    private static Optional<Found> find(byte[] bytes) {
        Optional<Mark> mark = mark(bytes);
        if (mark.isPresent()) {
            return found(bytes, mark.get().charset());
        }
        return found(bytes, UTF_8).or(() -> hasNul(bytes) ? decodeWide(bytes) : decodeLegacy(bytes));
    }

    private static Optional<Found> found(byte[] bytes, Charset charset) {
        return decode(bytes, charset).map(text -> new Found(charset, text));
    }

    /** The text in the charset, without byte-order mark, or empty if the bytes do not fit it. */
    public static Optional<String> decode(byte[] bytes, Charset charset) {
        int start = markLength(bytes, charset);
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
            return text.chars().anyMatch(TextDecoder::isBinary) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * The text without byte-order mark, by the best evidence of its encoding.
     *
     * <p>A mark is believed first, and bytes that are strict UTF-8 beyond ASCII are UTF-8 whatever is declared. Then the
     * declared charset is believed if the bytes fit it and make no garbled words; if not, the encoding is detected as for
     * {@link #decode(byte[])}.
     *
     * @param declared what the text or its container says of its encoding, or null if that is nothing
     */
    public static Optional<String> decodeDeclared(byte[] bytes, @Nullable Charset declared) {
        if (declared == null || mark(bytes).isPresent()) {
            return decode(bytes);
        }
        Optional<String> unicode =
                decode(bytes, UTF_8).filter(text -> text.chars().anyMatch(c -> c >= 128));
        return unicode.or(() -> guessed(bytes, declared).map(Found::text).filter(text -> isCredible(text, declared)))
                .or(() -> decode(bytes));
    }

    /** The charset that a declaration names, or its superset where the web uses the name so; empty if it is unknown. */
    public static Optional<Charset> charset(String name) {
        String known = SUPERSETS.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
        try {
            return Charset.isSupported(known) ? Optional.of(Charset.forName(known)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** The bytes after a byte-order mark, or all of them if there is none. */
    public static byte[] withoutMark(byte[] bytes) {
        int start = mark(bytes).map(mark -> mark.bytes().length()).orElse(0);
        return start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
    }

    /** What stands after a byte-order mark in bytes written as ISO-8859-1. */
    public static String withoutMark(String latin) {
        return MARKS.stream()
                .filter(mark -> latin.startsWith(mark.bytes()))
                .findFirst()
                .map(mark -> latin.substring(mark.bytes().length()))
                .orElse(latin);
    }

    private static Optional<Mark> mark(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(4, bytes.length), ISO_8859_1);
        return MARKS.stream().filter(mark -> head.startsWith(mark.bytes())).findFirst();
    }

    private static Optional<Found> decodeWide(byte[] bytes) {
        Optional<Found> wide = guessed(bytes, UTF_32LE).or(() -> guessed(bytes, UTF_32BE));
        if (wide.isPresent() || bytes.length % 2 != 0) {
            return wide;
        }
        boolean nulFirst = false;
        boolean nulSecond = false;
        for (int i = 0; i < bytes.length; i += 2) {
            nulFirst |= bytes[i] == 0;
            nulSecond |= bytes[i + 1] == 0;
        }
        return nulFirst && nulSecond
                ? Optional.empty()
                : guessed(bytes, nulFirst ? UTF_16BE : UTF_16LE).filter(found -> isMostlyAlphabetic(found.text()));
    }

    /** Whether most characters are of an alphabet, all of which stand early in Unicode: two ASCII letters make a later one. */
    private static boolean isMostlyAlphabetic(String text) {
        return text.chars().filter(c -> c < FIRST_BEYOND_ALPHABETS).count() * 2 > text.length();
    }

    /** As {@link #decode(byte[], Charset)}, but only if every character is one that texts use. */
    public static Optional<String> decodeClean(byte[] bytes, Charset charset) {
        return guessed(bytes, charset).map(Found::text);
    }

    private static Optional<Found> guessed(byte[] bytes, Charset charset) {
        return found(bytes, charset)
                .filter(found -> found.text()
                        .codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.UNASSIGNED || (c >= 0x7F && c < 0xA0)));
    }

    private static Optional<Found> decodeLegacy(byte[] bytes) {
        Optional<Found> western = guessed(bytes, WINDOWS_1252);
        if (western.map(Found::text).filter(TextDecoder::isMostlyAscii).isPresent()) {
            return western.filter(found -> isCredible(found.text(), WINDOWS_1252));
        }
        return detected(bytes)
                .flatMap(charset -> guessed(bytes, charset).filter(found -> isCredible(found.text(), charset)));
    }

    /** The charset that the bytes look like, or empty if they look like none. */
    public static Optional<Charset> detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        @Nullable String name = detector.getDetectedCharset();
        return Optional.ofNullable(name).flatMap(TextDecoder::charset);
    }

    private static boolean isMostlyAscii(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long ascii = text.chars().filter(c -> c < 128 && Character.isLetter(c)).count();
        return ascii * 2 >= letters;
    }

    /** Whether the text looks as if it was written in the charset; bytes of several to a character rarely fit by chance. */
    private static boolean isCredible(String text, Charset charset) {
        boolean isSingleByte = charset.newDecoder().maxCharsPerByte() == 1
                && charset.newEncoder().maxBytesPerChar() == 1;
        return !isSingleByte || (!isGarbled(text) && (!WESTERN.contains(charset) || WesternLetters.areIn(text)));
    }

    /** Whether signs stand within words where no Western text has them: bytes of Mac, DOS or Central Europe. */
    private static boolean isGarbled(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            char sign = text.charAt(i);
            if (sign >= 128
                    && !isMark(sign)
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                boolean strayCapital = Character.isUpperCase(sign)
                        && Character.isLowerCase(text.charAt(i - 1))
                        && Character.isLowerCase(text.charAt(i + 1));
                if (strayCapital || (!Character.isLetter(sign) && MARKS_WITHIN_WORDS.indexOf(sign) < 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it stands above or below a letter, as vowels do in Thai and Hebrew. */
    private static boolean isMark(char sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a control character other than white space: no text holds one. */
    static boolean isBinary(int c) {
        return c < 32 && !(c >= '\t' && c <= '\r');
    }
}
