package org.lagebrief.model.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.lagebrief.model.Language;

/**
 * What the mail says that asks whether its reader wants the briefings: the same to all who read it, but for one link.
 *
 * @param statement what whoever confirms agrees to, as it stands in the mail and on the page
 * @param plain the text body; like the HTML body it holds {@link #CONFIRM} where each reader's own link belongs
 */
public record ConsentWording(Language language, String statement, String subject, String plain, String html) {
    /** Stands for the address by which its reader confirms. */
    public static final String CONFIRM = "https://confirm.invalid/";

    /** Makes the subject one line. */
    public ConsentWording {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The same for the reader who confirms there. */
    public ConsentWording confirmedAt(String address) {
        return new ConsentWording(
                language, statement, subject, plain.replace(CONFIRM, address), html.replace(CONFIRM, address));
    }

    /** Another one for each other wording: the SHA-256 of all it says, in hexadecimal digits. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(language.code(), statement, subject, plain, html)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
