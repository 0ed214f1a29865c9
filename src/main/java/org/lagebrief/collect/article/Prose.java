package org.lagebrief.collect.article;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lagebrief.collect.file.DoubleEncoding;

/**
 * Tells texts that are none, whatever format they came in: lost or garbled characters, data, code.
 *
 * <p>What is doubtful passes, since an article that is refused is lost to the briefing; each rule says what is certain.
 */
final class Prose {
    private static final char LOST = '\uFFFD';
    private static final int FEWEST_LOST = 3;
    private static final int LOST_IN = 100;

    /** Shorter texts may be a list or a single figure. */
    private static final int LONG = 200;

    /** Longer runs of Latin letters, digits and signs are no words, not even German ones, but Base64, hashes, addresses. */
    private static final int LONGEST_WORD = 60;

    private static final int LONGEST_WITH_DIGIT = 30;
    private static final char LAST_LATIN = '\u024F';

    /** What a link holds that was packed as a file, or a shortcut to a page. */
    private static final Pattern PATH = Pattern.compile("[!-~]*/[!-~]*|[!-~]+\\.[A-Za-z]{2,5}");

    private static final String CODE = "{};=<$\\";

    private Prose() {}

    /** What the text is in place of one, or empty if it may be one. */
    static Optional<String> flaw(String text) {
        long signs = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        long lost = text.chars().filter(c -> c == LOST).count();
        if (lost >= FEWEST_LOST && lost * LOST_IN > signs) {
            return Optional.of("one that has lost " + lost + " of its characters (U+FFFD)");
        } else if (DoubleEncoding.isBeyondMending(text)) {
            return Optional.of("one whose letters were garbled when it was saved (as in \"Ã¼\" for \"ü\")");
        } else if (letters == 0 || (signs >= LONG && letters * 3 < signs)) {
            return Optional.of("digits and signs");
        } else if (signs >= LONG
                && text.chars().filter(c -> CODE.indexOf(c) >= 0).count() * 20 > signs) {
            return Optional.of("source code or markup");
        } else if (signs >= LONG && withoutWords(text) * 3 > signs * 2) {
            return Optional.of("runs of signs without words");
        } else if (PATH.matcher(text.strip()).matches()) {
            return Optional.of("a path or address alone");
        }
        return Optional.empty();
    }

    /** How many signs stand in runs that are no words. */
    private static long withoutWords(String text) {
        long without = 0;
        int start = 0;
        boolean digit = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c > ' ' && c <= LAST_LATIN) {
                digit |= c >= '0' && c <= '9';
                continue;
            }
            int length = i - start;
            without += length > LONGEST_WORD || (digit && length > LONGEST_WITH_DIGIT) ? length : 0;
            start = i + 1;
            digit = false;
        }
        return without;
    }
}
