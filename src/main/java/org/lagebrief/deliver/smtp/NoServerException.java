package org.lagebrief.deliver.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** No connection to the mail server is to be had; the message says which and why. */
public final class NoServerException extends RuntimeException {
    NoServerException(SmtpServer server, MessagingException cause) {
        super(server + ": expected a mail server that takes our mail, found " + found(cause), cause);
    }

    private static String found(MessagingException failure) {
        String said = String.valueOf(failure.getMessage()).strip().replaceAll("\\p{Cntrl}+", " ");
        if (failure instanceof AuthenticationFailedException) {
            return "one that does not accept spring.mail.username and password (" + said + ")";
        }
        if (said.startsWith("STARTTLS is required")) {
            return "one that does not encrypt (it offers no STARTTLS); nothing is said to it in clear, unless"
                    + " lagebrief.deliver.security is none";
        }
        Throwable cause = failure.getCause();
        if (Stream.iterate((Throwable) failure, each -> each != null, Throwable::getCause)
                .anyMatch(each -> each instanceof SSLException || isOfAnother(each))) {
            return "one that no certificate vouches for (" + rootOf(failure)
                    + "); name the house's own authority in lagebrief.deliver.ca-certificate, or the host as its certificate does";
        }
        return "none (" + (cause == null ? said : said + ": " + cause.getMessage()) + ")";
    }

    /** How the mail library says that a certificate is another server's. */
    private static boolean isOfAnother(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("identity of server");
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    }
}
