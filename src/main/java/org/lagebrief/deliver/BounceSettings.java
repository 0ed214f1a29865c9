package org.lagebrief.deliver;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where servers' reports of what they could not deliver come in: a folder of {@code .eml} files, or a mailbox.
 *
 * @param folder null to read no folder
 * @param host of the mailbox, null to read none
 * @param port null for the protocol's own
 * @param mailbox the folder at the server; with POP3 there is but one
 */
@ConfigurationProperties("lagebrief.deliver.bounces")
public record BounceSettings(
        @Nullable Path folder,
        @Nullable String host,
        @Nullable Integer port,
        @DefaultValue("imaps") Protocol protocol,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String mailbox) {
    /** How the mailbox is spoken to; those without an S ask for STARTTLS, but at this machine. */
    public enum Protocol {
        IMAP(143),
        IMAPS(993),
        POP3(110),
        POP3S(995);

        private final int port;

        Protocol(int port) {
            this.port = port;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int effectivePort() {
        return port != null ? port : protocol.port;
    }

    /** Whether there is nowhere to read reports from. */
    public boolean isEmpty() {
        return folder == null && host == null;
    }

    public boolean isThisMachine() {
        return host != null && MailSettings.isThisMachine(host);
    }

    /** Tells no secrets. */
    @Override
    public String toString() {
        return "BounceSettings[" + folder + ", " + protocol.code() + "://" + host + ":" + effectivePort() + "]";
    }
}
