package org.lagebrief.collect.article.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lagebrief.collect.file.TextDecoder;

/** The words of a header: unfolded, its encoded words (RFC 2047) decoded, and bytes beyond ASCII read as what they are. */
final class HeaderText {
    /** Where an encoded word ends and another in the same encoding begins: a character may be split between them. */
    private static final Pattern SEAM = Pattern.compile("(?i)(=\\?([^?\\s]+\\?[QB]\\?)[^?\\s]*?)\\?=\\s+=\\?\\2");

    private HeaderText() {}

    /** @return empty if they are blank, or written in an encoding that cannot be told */
    static Optional<String> of(String raw) {
        return unfolded(raw).flatMap(HeaderText::decoded).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** As the header stands, its encoded words left encoded. */
    static Optional<String> unfolded(String raw) {
        return TextDecoder.decode(MimeUtility.unfold(raw).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> decoded(String header) {
        try {
            String words = MimeUtility.decodeText(header);
            return Optional.of(words.indexOf('\uFFFD') < 0 ? words : MimeUtility.decodeText(withoutSeams(header)))
                    .filter(text -> text.indexOf('\uFFFD') < 0);
        } catch (UnsupportedEncodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutSeams(String header) {
        String before = header;
        String joined = SEAM.matcher(before).replaceAll("$1");
        while (!joined.equals(before)) {
            before = joined;
            joined = SEAM.matcher(before).replaceAll("$1");
        }
        return joined;
    }
}
