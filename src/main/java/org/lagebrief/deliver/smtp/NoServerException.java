package org.lagebrief.deliver.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/** No connection to the mail server is to be had; the message says which and why. */
public final class NoServerException extends RuntimeException {
    NoServerException(SmtpServer server, MessagingException cause) {
        super(server + ": expected a mail server that takes our mail, found " + found(cause), cause);
    }

    private static String found(MessagingException failure) {
        String said = String.valueOf(failure.getMessage()).strip().replaceAll("\\p{Cntrl}+", " ");
        if (failure instanceof AuthenticationFailedException) {
            return "one that does not accept lagebrief.mail.username and password (" + said + ")";
        }
        Throwable cause = failure.getCause();
        return "none (" + (cause == null ? said : said + ": " + cause.getMessage()) + ")";
    }
}
