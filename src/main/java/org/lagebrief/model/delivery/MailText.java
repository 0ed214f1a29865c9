package org.lagebrief.model.delivery;

import org.lagebrief.model.Language;

/**
 * What an edition's mail says in a language: the same to all who read it, but for one link.
 *
 * @param correction whether it is for those who may have an earlier revision
 * @param plain the text body; like the HTML body it holds {@link #UNSUBSCRIBE} where each reader's own link belongs
 */
public record MailText(Language language, boolean correction, String subject, String plain, String html) {
    /** Stands for the address by which its reader unsubscribes. */
    public static final String UNSUBSCRIBE = "https://unsubscribe.invalid/";

    /** Makes the subject one line. */
    public MailText {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The same for the reader who unsubscribes there. */
    public MailText unsubscribedAt(String address) {
        return new MailText(
                language, correction, subject, plain.replace(UNSUBSCRIBE, address), html.replace(UNSUBSCRIBE, address));
    }
}
