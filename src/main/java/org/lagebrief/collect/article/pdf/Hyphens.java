package org.lagebrief.collect.article.pdf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins a line to the text before it, and mends a word that was divided between them. */
final class Hyphens {
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\d]+)[-\u2010]$");
    private static final Pattern FIRST_WORD = Pattern.compile("^[\\p{L}\\d]+");
    /** What follows the first half of a pair, as in "Nord- und Südkorea". */
    private static final Pattern PAIR = Pattern.compile("und|oder|bzw|sowie|bis|noch|and|or|to|nor");

    private Hyphens() {}

    static void join(StringBuilder text, String line) {
        int end = text.length() - 1;
        if (end >= 0 && text.charAt(end) == '\u00AD') {
            text.setLength(end);
            text.append(line);
            return;
        }
        Matcher before = LAST_WORD.matcher(text.substring(Math.max(0, text.length() - 60)));
        Matcher after = FIRST_WORD.matcher(line);
        boolean isDivided = before.find() && after.find();
        if (!isDivided || PAIR.matcher(after.group()).matches()) {
            text.append(' ').append(line);
            return;
        }
        if (isOneWord(before.group(1), after.group())) {
            text.setLength(end);
        }
        text.append(line);
    }

    /** Whether the hyphen is there for the line's sake: not in "US-Präsident", "30-jährige", "5-7", "Nord-Süd". */
    private static boolean isOneWord(String before, String after) {
        return Character.isLowerCase(after.codePointAt(0))
                && Character.isLetter(before.codePointBefore(before.length()))
                && before.length() > 1
                && !before.equals(before.toUpperCase(Locale.ROOT));
    }
}
