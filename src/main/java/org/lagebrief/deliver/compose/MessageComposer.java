package org.lagebrief.deliver.compose;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.consent.BounceAddresses;
import org.lagebrief.model.delivery.ConsentWording;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.MailText;
import org.lagebrief.store.delivery.ClaimedSending;
import org.lagebrief.store.delivery.EditionMail;
import org.lagebrief.store.delivery.EditionMails;
import org.lagebrief.store.delivery.consent.ConsentRequest;

/**
 * Makes the message of a sending: text and HTML in the reader's language, the PDF, and the headers by which mail programs
 * know a list and how to leave it (RFC 2919, 2369, 8058).
 *
 * <p>An edition's PDF is read and encoded once. Safe for use by several threads.
 */
public final class MessageComposer {
    /** So many editions' PDFs are held in memory. */
    private static final int MOST_PREPARED = 8;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Needed to make messages, never to send them. */
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final EditionMails mails;
    private final Sender from;
    private final @Nullable Sender replyTo;
    private final @Nullable BounceAddresses bounces;
    private final ReaderLinks links;
    private final Signer signer;
    private final Map<EditionId, Prepared> prepared = new ConcurrentHashMap<>();

    /** @param bounces null to have failures reported to {@code from} */
    public MessageComposer(
            EditionMails mails,
            Sender from,
            @Nullable Sender replyTo,
            @Nullable BounceAddresses bounces,
            ReaderLinks links,
            Signer signer) {
        this.mails = mails;
        this.from = from;
        this.replyTo = replyTo;
        this.bounces = bounces;
        this.links = links;
        this.signer = signer;
    }

    /** What an edition's messages have in common. */
    private record Prepared(EditionMail mail, @Nullable Attachment attachment) {}

    /**
     * The sending's message, finished.
     *
     * @param at the date it bears
     * @throws org.lagebrief.model.InputFaultException if the edition's PDF is gone
     */
    public Envelope compose(ClaimedSending sending, Instant at) {
        if (prepared.size() > MOST_PREPARED) {
            prepared.clear();
        }
        Prepared edition = prepared.computeIfAbsent(sending.edition(), this::prepare);
        MailText text = edition.mail()
                .text(sending.language(), sending.correction())
                .unsubscribedAt(links.unsubscribe(sending.subscriberId()));
        try {
            MimeMessage message = message(sending.messageId(), sending.name(), sending.address(), text.subject(), at);
            setListHeaders(message, edition.mail(), sending.subscriberId());
            if (sending.earlierMessageId() != null) {
                message.setHeader("In-Reply-To", sending.earlierMessageId());
                message.setHeader("References", sending.earlierMessageId());
            }
            message.setContent(content(text.plain(), text.html(), edition.attachment()));
            return new Envelope(finished(message), envelopeFrom(sending), sending.address());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The message that asks whether its reader wants the briefings, finished.
     *
     * @param messageId in angle brackets
     * @param until after which the link in it cannot be used
     * @param at the date it bears
     */
    public Envelope compose(
            ConsentRequest request, ConsentWording wording, String messageId, Instant until, Instant at) {
        ConsentWording own = wording.confirmedAt(links.confirm(request.subscriberId(), until));
        try {
            MimeMessage message = message(messageId, request.name(), request.address(), own.subject(), at);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(content(own.plain(), own.html(), null));
            return new Envelope(finished(message), from.address(), request.address());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sender's, in which messages are named. */
    public String domain() {
        return from.address().domain();
    }

    private MimeMessage message(String id, @Nullable String name, EmailAddress to, String subject, Instant at)
            throws MessagingException {
        MimeMessage message = new FixedIdMessage(id);
        message.setFrom(from.header());
        message.setRecipient(RecipientType.TO, Sender.header(name, to));
        if (replyTo != null) {
            message.setReplyTo(new InternetAddress[] {replyTo.header()});
        }
        message.setSubject(subject, UTF_8);
        message.setSentDate(Date.from(at));
        return message;
    }

    private MimeMessage finished(MimeMessage message) throws MessagingException {
        message.saveChanges();
        return signer.sign(message);
    }

    private EmailAddress envelopeFrom(ClaimedSending sending) {
        return bounces == null ? from.address() : bounces.of(sending.id());
    }

    private Prepared prepare(EditionId edition) {
        EditionMail mail = mails.find(edition).orElseThrow();
        return new Prepared(mail, mail.pdfLink() == null ? Attachment.of(mail.pdf()) : null);
    }

    private void setListHeaders(MimeMessage message, EditionMail mail, long subscriberId) throws MessagingException {
        String id = mail.edition().topicId() + ".lagebrief." + from.address().domain();
        message.setHeader("List-Id", MimeUtility.fold(9, phrase(mail.topicTitle()) + " <" + id + ">"));
        message.setHeader("List-Unsubscribe", "<" + links.unsubscribe(subscriberId) + ">");
        if (links.areOneClick()) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Precedence", "bulk");
    }

    private static MimeMultipart content(String plain, String html, @Nullable Attachment attachment)
            throws MessagingException {
        MimeMultipart bodies = new MimeMultipart("alternative");
        bodies.addBodyPart(body(plain, "plain"));
        bodies.addBodyPart(body(html, "html"));
        if (attachment == null) {
            return bodies;
        }
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(bodies);
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(both);
        mixed.addBodyPart(attachment.part());
        return mixed;
    }

    private static MimeBodyPart body(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static String phrase(String title) {
        try {
            String encoded = MimeUtility.encodeText(title, UTF_8, null);
            return encoded.startsWith("=?") ? encoded : "\"" + title.replaceAll("[\"\\\\\\p{Cntrl}]+", " ") + "\"";
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps its Message-ID, which stands in the ledger, when its headers are completed. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(String id) {
            super(NO_SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
