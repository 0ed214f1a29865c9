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

    /** A run of Latin letters, digits and signs that no word reaches, not even a German one: Base64, hashes, addresses. */
    private static final Pattern NO_WORD =
            Pattern.compile("(?=[\\x21-\\u024F&&\\D]{0,60}\\d)[\\x21-\\u024F]{31,}|[\\x21-\\u024F]{61,}");

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

    private static long withoutWords(String text) {
        return NO_WORD.matcher(text)
                .results()
                .mapToLong(run -> run.end() - run.start())
                .sum();
    }
}
