package org.lagebrief.deliver.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Where reports come in, and each is taken once. */
interface ReportBox {
    /**
     * Shows each new message, the oldest first, and notes of each that was read that it is done with.
     *
     * @throws MessagingException if a mailbox cannot be reached
     * @throws IOException if a folder cannot be read
     */
    void read(Reader reader) throws MessagingException, IOException;

    /** Reads a message that is whole in memory. */
    @FunctionalInterface
    interface Reader {
        void read(MimeMessage message);
    }
}
