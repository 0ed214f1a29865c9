package org.lagebrief.deliver.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The last hand on a finished message before it is sent; what it gives back is sent as it is. Used by several threads. */
@FunctionalInterface
public interface Signer {
    /** Leaves messages as they are. */
    Signer NONE = message -> message;

    /** The message signed, which has all its headers and is not changed any more. */
    MimeMessage sign(MimeMessage message) throws MessagingException;
}
