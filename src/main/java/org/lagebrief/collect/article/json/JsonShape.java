package org.lagebrief.collect.article.json;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.file.TextDecoder;

/** How JSON stands in a file: what its first bytes show, and its ending only where they show no JSON. */
enum JsonShape {
    /** An object a line. */
    LINES,
    /** One object over several lines. */
    OBJECT,
    ARRAY,
    /** An object around a list of objects, or several such. */
    ANSWER,
    /** JSON in an encoding of two or four bytes a character. */
    WIDE,
    NONE;

    private static final Pattern OBJECT_BEGINS = Pattern.compile("\\s*\\{\\s*[\"}]");
    private static final Pattern ARRAY_BEGINS = Pattern.compile("\\s*\\[\\s*[\\[{\\]]");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]++|\\\\.)*+(?:\"|$)");
    private static final Set<String> ENDINGS_OF_LINES = Set.of("jsonl", "ndjson", "jsonlines");

    static JsonShape of(Content content) {
        String head = new String(content.head(), StandardCharsets.ISO_8859_1);
        String bare = TextDecoder.withoutMark(head);
        if (begins(bare)) {
            boolean isAnswer = JsonAnswer.begins(
                    content.head(), new JsonNames(content.settings().fields()));
            return isAnswer ? ANSWER : shape(bare);
        }
        if (begins(bare.replace("\0", ""))) {
            return WIDE;
        }
        if (ENDINGS_OF_LINES.contains(content.ending())) {
            return LINES;
        }
        return content.ending().equals("json") ? OBJECT : NONE;
    }

    private static boolean begins(String head) {
        return OBJECT_BEGINS.matcher(head).lookingAt()
                || ARRAY_BEGINS.matcher(head).lookingAt();
    }

    private static JsonShape shape(String head) {
        if (ARRAY_BEGINS.matcher(head).lookingAt()) {
            return ARRAY;
        }
        String start = head.stripLeading();
        int lineEnd = start.indexOf('\n');
        return lineEnd < 0 || isClosed(start.substring(0, lineEnd)) ? LINES : OBJECT;
    }

    /** Whether as many braces and brackets close as open, those in strings not counted. */
    private static boolean isClosed(String line) {
        String bare = STRING.matcher(line).replaceAll("");
        return count(bare, "{[") <= count(bare, "}]");
    }

    private static long count(String text, String signs) {
        return text.chars().filter(c -> signs.indexOf(c) >= 0).count();
    }
}
