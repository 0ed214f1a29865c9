package org.lagebrief.deliver.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.lagebrief.deliver.BounceSettings;
import org.lagebrief.deliver.BounceSettings.Protocol;

/** A mailbox at a server: by IMAP, what was read is marked as read; by POP3, which knows no such mark, it is deleted. */
final class ReportMailbox implements ReportBox {
    /** In bytes; a report is a few kilobytes, even with the message that it is about. */
    private static final int LARGEST = 32 << 20;

    private static final String INBOX = "INBOX";
    private static final String TIMEOUT = "60000";

    private final BounceSettings settings;

    /** @param settings with a host */
    ReportMailbox(BounceSettings settings) {
        this.settings = settings;
    }

    @Override
    public void read(Reader reader) throws MessagingException, IOException {
        String protocol = settings.protocol().code();
        boolean imap = settings.protocol() == Protocol.IMAP || settings.protocol() == Protocol.IMAPS;
        Session session = Session.getInstance(properties(protocol));
        try (Store store = session.getStore(protocol)) {
            store.connect(settings.host(), settings.effectivePort(), settings.username(), settings.password());
            try (Folder inbox = store.getFolder(imap ? settings.mailbox() : INBOX)) {
                inbox.open(Folder.READ_WRITE);
                Message[] messages =
                        imap ? inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)) : inbox.getMessages();
                for (Message message : messages) {
                    if (message.getSize() <= LARGEST) {
                        reader.read(new MimeMessage((MimeMessage) message));
                    }
                    message.setFlag(imap ? Flags.Flag.SEEN : Flags.Flag.DELETED, true);
                }
            }
        }
    }

    @Override
    public String toString() {
        return settings.protocol().code() + "://" + settings.host() + ":" + settings.effectivePort();
    }

    /** Nothing is waited for without an end, and a password never crosses a network in clear. */
    private Properties properties(String protocol) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT);
        properties.setProperty(prefix + "timeout", TIMEOUT);
        properties.setProperty(prefix + "writetimeout", TIMEOUT);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (!settings.isThisMachine()) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }
}
