package org.lagebrief.collect.article.pdf;

/** Signs that fonts show and no reader can know: private ones, controls, and those that stand for unknown ones. */
final class Unreadable {
    private Unreadable() {}

    /** The text without them, such as the private signs before the items of a list. */
    static String without(String text) {
        return text.codePoints()
                .filter(c -> !isPrivate(c) && !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean is(int c) {
        return c == 0xFFFD || isPrivate(c) || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    private static boolean isPrivate(int c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }
}
