package org.lagebrief.collect.article.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lagebrief.collect.file.TextDecoder;

/**
 * The first header lines of what may be a mail, to tell mails, mailboxes and web archives from other texts.
 *
 * @param hasEnvelope whether a line of a mailbox stands before them, as in {@code From ada@harbour.example Mon Dec 23 …}
 * @param fields header fields as they stand, unfolded
 */
record MailHead(boolean hasEnvelope, List<String> fields) {
    private static final Pattern ENVELOPE = Pattern.compile("From \\S+ .*\\d\\d:\\d\\d.*");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+[ \\t]*:.*");
    private static final Pattern SAVED = Pattern.compile(
            "(?i)from\\s*:\\s*\"?<?saved by .*|x-mimeole\\s*:.*mhtml.*|snapshot-content-location\\s*:.*");
    private static final Pattern PAGE =
            Pattern.compile("(?i)content-type\\s*:\\s*(?:multipart/related|text/html)\\b.*");
    private static final Set<String> KNOWN = Set.of(
            "from",
            "to",
            "date",
            "subject",
            "mime-version",
            "content-type",
            "message-id",
            "received",
            "return-path",
            "delivered-to",
            "reply-to",
            "sender",
            "list-id",
            "list-unsubscribe",
            "dkim-signature",
            "x-mimeole",
            "snapshot-content-location");
    private static final Set<String> WRITTEN = Set.of("from", "to", "received", "subject", "return-path");
    private static final int FEWEST = 2;

    /** What stands in the first bytes of a content. */
    static MailHead of(byte[] bytes) {
        String text = TextDecoder.withoutMark(new String(bytes, StandardCharsets.ISO_8859_1));
        List<String> lines = text.lines().toList();
        boolean hasEnvelope = !lines.isEmpty() && isEnvelope(lines.get(0));
        return new MailHead(hasEnvelope, fields(hasEnvelope ? lines.subList(1, lines.size()) : lines));
    }

    /** Whether a mail of a mailbox begins with the line. */
    static boolean isEnvelope(String line) {
        return ENVELOPE.matcher(line).matches();
    }

    /** A text whose first lines are header fields, two of them such as all mails have. */
    boolean isMail() {
        return count(KNOWN::contains) >= FEWEST;
    }

    /** A web page as browsers and office programs save it: of related parts, and written to no one. */
    boolean isWebArchive() {
        return isMail() && !hasEnvelope && hasOne(PAGE) && (hasOne(SAVED) || count(WRITTEN::contains) == 0);
    }

    private boolean hasOne(Pattern pattern) {
        return fields.stream().anyMatch(field -> pattern.matcher(field).matches());
    }

    private long count(Predicate<String> name) {
        return fields.stream()
                .map(field -> field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT))
                .filter(name)
                .distinct()
                .count();
    }

    private static List<String> fields(List<String> lines) {
        List<String> fields = new ArrayList<>();
        for (String line : lines) {
            boolean isContinued = !fields.isEmpty() && !line.isBlank() && Character.isWhitespace(line.charAt(0));
            if (isContinued) {
                fields.set(fields.size() - 1, fields.get(fields.size() - 1) + " " + line.strip());
            } else if (FIELD.matcher(line).matches()) {
                fields.add(line);
            } else {
                return fields;
            }
        }
        return fields;
    }
}
