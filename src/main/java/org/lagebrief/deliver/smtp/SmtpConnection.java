package org.lagebrief.deliver.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.lagebrief.deliver.compose.Envelope;
import org.lagebrief.deliver.smtp.Answer.Kind;

/**
 * One connection, over which messages are sent one after the other.
 *
 * <p>It goes through the dialogue itself, since what an end of the connection means depends on how far that had come: only between
 * the message's last line and the answer to it nobody can tell.
 */
final class SmtpConnection extends SMTPTransport {
    private static final int SERVICE_CLOSES = 421;

    /** How far a message has come. */
    private enum Stage {
        SENDER,
        RECIPIENT,
        CONTENT,
        END
    }

    private Stage stage = Stage.SENDER;
    private int sent;
    private boolean usable = true;

    SmtpConnection(Session session, URLName server) {
        super(session, server);
    }

    /** How many messages it was used for. */
    int sent() {
        return sent;
    }

    /** Whether another message can be sent over it. */
    boolean isUsable() {
        return usable;
    }

    synchronized Answer send(Envelope envelope) {
        sent++;
        stage = Stage.SENDER;
        try {
            return dialogue(envelope);
        } catch (SMTPSendFailedException e) {
            return answered(e.getReturnCode());
        } catch (MessagingException | IOException e) {
            return lost(String.valueOf(e.getMessage()));
        }
    }

    private Answer dialogue(Envelope envelope) throws MessagingException, IOException {
        int code = simpleCommand("MAIL FROM:<" + envelope.from() + ">");
        if (code != 250) {
            return answered(code);
        }
        stage = Stage.RECIPIENT;
        code = simpleCommand("RCPT TO:<" + envelope.to() + ">");
        if (code != 250 && code != 251) {
            return answered(code);
        }
        stage = Stage.CONTENT;
        OutputStream content = data();
        envelope.message().writeTo(content);
        stage = Stage.END;
        finishData();
        return new Answer(Kind.ACCEPTED, said());
    }

    /** The server has said no, or, with a code of -1, has gone. */
    private Answer answered(int code) {
        if (code < 0) {
            return lost("the server closed the connection");
        }
        String text = said();
        Answer answer = switch (stage) {
            case SENDER -> new Answer(code == SERVICE_CLOSES ? Kind.LOST_EARLY : Kind.NOT_NOW, text);
            case RECIPIENT -> new Answer(Refusal.ofRecipient(code, text), text);
            case CONTENT, END -> new Answer(Refusal.ofMessage(code), text);
        };
        reset(code);
        return answer;
    }

    private Answer lost(String reason) {
        usable = false;
        String text = "connection lost: " + oneLine(reason);
        return switch (stage) {
            case SENDER -> new Answer(Kind.LOST_EARLY, text);
            case RECIPIENT, CONTENT -> new Answer(Kind.LOST, text);
            case END -> new Answer(Kind.UNKNOWN, text);
        };
    }

    /** After a refusal the server has to forget the message, or is about to close the connection. */
    private void reset(int code) {
        try {
            usable = usable && code != SERVICE_CLOSES && simpleCommand("RSET") == 250;
        } catch (MessagingException e) {
            usable = false;
        }
    }

    private String said() {
        return oneLine(String.valueOf(getLastServerResponse()));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\p{Cntrl}+", " ");
    }
}
