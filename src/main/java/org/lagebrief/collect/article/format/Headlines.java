package org.lagebrief.collect.article.format;

import java.util.regex.Pattern;

/** Takes a headline from a text that declares none: its first line with a word in it, without Markdown's marks. */
public final class Headlines {
    private static final int MOST = 200;
    private static final Pattern MARKS_BEFORE = Pattern.compile("^(?:#+|>|[-*+])\\s+");
    private static final Pattern MARKS_AFTER = Pattern.compile("\\s+#+$");
    private static final Pattern EMPHASIS = Pattern.compile("^(\\*{1,3}|_{1,3})(\\S.*\\S|\\S)\\1$");

    private Headlines() {}

    public static String of(String text) {
        String line = text.lines()
                .filter(candidate -> candidate.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .orElseGet(text::strip);
        String bare = MARKS_BEFORE.matcher(line.strip()).replaceFirst("");
        bare = MARKS_AFTER.matcher(bare).replaceFirst("");
        return shortened(EMPHASIS.matcher(bare).replaceFirst("$2"));
    }

    /** The line, cut at a word if it is longer than a name or headline can be. */
    public static String shortened(String line) {
        if (line.length() <= MOST) {
            return line;
        }
        int space = line.lastIndexOf(' ', MOST);
        return line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, MOST / 2)) + " …";
    }
}
