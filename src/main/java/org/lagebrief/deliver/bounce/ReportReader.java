package org.lagebrief.deliver.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.bounce.DeliveryReport.Kind;
import org.lagebrief.deliver.smtp.Refusal;
import org.lagebrief.model.delivery.EmailAddress;

/** Reads reports of delivery (RFC 3464) and of abuse (RFC 5965); other mail is none, whatever its subject says. */
final class ReportReader {
    /** Where a mailbox's server writes for which of its addresses a message came. */
    private static final List<String> ADDRESSED_TO = List.of("Delivered-To", "X-Original-To", "Envelope-To", "To");

    private static final int MOST_PARTS = 10;

    private ReportReader() {}

    /** The report that the message is, or empty if it is none. */
    static Optional<DeliveryReport> read(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        List<Part> parts = parts(new MimeMultipart(message.getDataHandler().getDataSource()));
        for (Part part : parts) {
            if (part.isMimeType("message/delivery-status")) {
                DeliveryStatus status = new DeliveryStatus(part.getInputStream());
                return Optional.of(report(kind(status), words(status), message, parts));
            }
            if (part.isMimeType("message/feedback-report")) {
                return Optional.of(report(Kind.COMPLAINT, "called spam by its reader", message, parts));
            }
        }
        return Optional.empty();
    }

    private static List<Part> parts(Multipart multipart) throws MessagingException {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PARTS, multipart.getCount()); i++) {
            BodyPart part = multipart.getBodyPart(i);
            parts.add(part);
        }
        return parts;
    }

    private static DeliveryReport report(Kind kind, String words, MimeMessage message, List<Part> parts)
            throws MessagingException, IOException {
        return new DeliveryReport(kind, reportedTo(message), messageId(parts), words);
    }

    /** A message is for one reader: if any recipient's delivery failed, its did. */
    private static Kind kind(DeliveryStatus report) {
        for (int i = 0; i < report.getRecipientDSNCount(); i++) {
            InternetHeaders recipient = report.getRecipientDSN(i);
            boolean failed = first(recipient, "Action").toLowerCase(Locale.ROOT).startsWith("failed");
            String status = first(recipient, "Status").strip().replaceFirst("[^\\d.].*", "");
            if (failed) {
                return Refusal.isOfMailbox(status) ? Kind.NO_MAILBOX : Kind.FAILED;
            }
        }
        return Kind.PENDING;
    }

    private static String words(DeliveryStatus status) {
        return Stream.iterate(0, i -> i < status.getRecipientDSNCount(), i -> i + 1)
                .map(status::getRecipientDSN)
                .map(recipient -> first(recipient, "Status") + " "
                        + first(recipient, "Diagnostic-Code").replaceFirst("^\\s*\\w+\\s*;\\s*", ""))
                .map(words -> words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** That of the message which stands in the report, whole or by its headers alone. */
    private static @Nullable String messageId(List<Part> parts) throws MessagingException, IOException {
        for (Part part : parts) {
            if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                String id = first(new InternetHeaders(part.getInputStream()), "Message-ID")
                        .strip();
                return id.isEmpty() ? null : id;
            }
        }
        return null;
    }

    private static List<EmailAddress> reportedTo(MimeMessage message) throws MessagingException {
        List<EmailAddress> addresses = new ArrayList<>();
        for (String name : ADDRESSED_TO) {
            String[] values = message.getHeader(name);
            for (String value : values == null ? new String[0] : values) {
                address(value).ifPresent(addresses::add);
            }
        }
        return List.copyOf(addresses);
    }

    private static Optional<EmailAddress> address(String written) {
        try {
            return Optional.of(
                    new EmailAddress(written.replaceAll(".*<|>.*", "").strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String first(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value;
    }
}
