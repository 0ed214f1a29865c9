package org.lagebrief.deliver.bounce;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.delivery.EmailAddress;

/**
 * What a server or a reader reports of one message.
 *
 * @param reportedTo the addresses to which the report was sent: one of them may tell which sending it is about
 * @param messageId of the message it is about, in angle brackets, or null if it does not say
 * @param words the server's own, for people
 */
record DeliveryReport(
        Kind kind, List<EmailAddress> reportedTo, @Nullable String messageId, String words) {
    /** What has become of the message. */
    public enum Kind {
        /** It will not be delivered, since there is no such mailbox. */
        NO_MAILBOX,
        /** It will not be delivered; another one may be. */
        FAILED,
        /** It has not been delivered yet, and the server goes on trying; or it was delivered. */
        PENDING,
        /** Its reader calls it spam. */
        COMPLAINT
    }
}
