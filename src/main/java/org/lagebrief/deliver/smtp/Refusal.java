package org.lagebrief.deliver.smtp;

import java.util.regex.Pattern;
import org.lagebrief.deliver.smtp.Answer.Kind;

/** What a refusal means, by its code (RFC 5321) and, where the server gives one, its enhanced code (RFC 3463). */
public final class Refusal {
    private static final Pattern ENHANCED =
            Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    /** No such mailbox or domain, a mailbox that has moved, or one that is switched off. */
    private static final Pattern OF_MAILBOX = Pattern.compile("5\\.(1\\.[12346]|1\\.10|2\\.1)");

    private Refusal() {}

    /** Of a recipient: what is refused for good without an enhanced code is taken for a mailbox that is not there. */
    static Kind ofRecipient(int code, String text) {
        if (code / 100 != 5) {
            return Kind.TEMPORARY;
        }
        var enhanced = ENHANCED.matcher(text);
        boolean noMailbox =
                enhanced.matches() ? isOfMailbox(enhanced.group(1)) : code == 550 || code == 551 || code == 553;
        return noMailbox ? Kind.NO_MAILBOX : Kind.PERMANENT;
    }

    /** Whether by an enhanced code such as 5.1.1 there is no such mailbox, and never will be for what is sent to it. */
    public static boolean isOfMailbox(String enhanced) {
        return OF_MAILBOX.matcher(enhanced).matches();
    }

    /** Of a message: nothing is wrong with the mailbox. */
    static Kind ofMessage(int code) {
        return code / 100 == 5 ? Kind.PERMANENT : Kind.TEMPORARY;
    }
}
