package org.lagebrief.deliver.smtp;

import jakarta.mail.MessagingException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.compose.Envelope;
import org.lagebrief.deliver.smtp.Answer.Kind;

/** A way to the server that is opened when it is needed, and anew when it has ended or was used for long. For one thread. */
public final class Line implements AutoCloseable {
    private final SmtpServer server;
    private final int messagesPerConnection;
    private @Nullable SmtpConnection connection;

    public Line(SmtpServer server, int messagesPerConnection) {
        this.server = server;
        this.messagesPerConnection = messagesPerConnection;
    }

    /**
     * Makes sure that there is a connection.
     *
     * @throws NoServerException if none is to be had
     */
    public void open() {
        SmtpConnection open = connection;
        if (open != null && open.isUsable() && open.sent() < messagesPerConnection) {
            return;
        }
        close();
        try {
            connection = server.connect();
        } catch (MessagingException e) {
            throw new NoServerException(server, e);
        }
    }

    /**
     * Sends it. A connection that turns out to have ended while it was idle is opened anew.
     *
     * @throws NoServerException if that fails; the server was not told whom the message is for
     */
    public Answer send(Envelope envelope) {
        boolean reused = connection != null && connection.isUsable() && connection.sent() > 0;
        Answer answer = opened().send(envelope);
        return answer.kind() == Kind.LOST_EARLY && reused ? opened().send(envelope) : answer;
    }

    @Override
    public void close() {
        SmtpConnection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // it had ended before
            }
        }
    }

    private SmtpConnection opened() {
        open();
        return Objects.requireNonNull(connection);
    }
}
