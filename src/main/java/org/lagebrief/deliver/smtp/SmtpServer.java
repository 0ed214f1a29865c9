package org.lagebrief.deliver.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.deliver.MailSettings.Security;
import org.lagebrief.model.InputFaultException;

/** The server that takes our mail, and how it is spoken to: nothing is waited for without an end. */
public final class SmtpServer {
    private final Session session;
    private final String host;
    private final int port;
    private final @Nullable String username;
    private final @Nullable String password;

    /**
     * The server of the settings.
     *
     * @param settings with a host
     * @throws InputFaultException if the settings name a certificate that is none
     */
    public SmtpServer(MailSettings settings) {
        host = Objects.requireNonNull(settings.host(), "host");
        port = settings.effectivePort();
        username = settings.username();
        password = settings.password();
        session = Session.getInstance(properties(settings));
    }

    /**
     * A new connection, over which the server has been greeted and, if it has to be, told who we are.
     *
     * @throws MessagingException if it cannot be had
     */
    SmtpConnection connect() throws MessagingException {
        SmtpConnection connection = new SmtpConnection(session, new URLName("smtp", host, port, null, username, null));
        connection.connect(host, port, username, password);
        return connection;
    }

    /** For people: {@code mail.example.org:587}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static Properties properties(MailSettings settings) {
        Security security = settings.effectiveSecurity();
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout", millis(settings.timeouts().connect()));
        properties.setProperty("mail.smtp.timeout", millis(settings.timeouts().read()));
        properties.setProperty(
                "mail.smtp.writetimeout", millis(settings.timeouts().write()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.caCertificate() != null) {
            properties.put("mail.smtp.ssl.socketFactory", TrustedCertificates.sockets(settings.caCertificate()));
        }
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
