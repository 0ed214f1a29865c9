package org.lagebrief.collect.article.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Refusal;
import org.lagebrief.collect.file.TextDecoder;
import org.lagebrief.collect.written.LanguageTag;
import org.lagebrief.collect.written.WrittenMoment;
import org.lagebrief.model.Language;

/** A mail as it was saved: what its headers say, its text and its attachments. */
final class Mail {
    /** No honest mail has a longer header; signatures and ways through many servers take some 20 KB. */
    private static final int MAX_HEADER = 256 * 1024;

    private static final Pattern LIST = Pattern.compile("\\A\\s*\"?([^<\"]*?)\"?\\s*<");
    private static final Pattern RECEIVED = Pattern.compile("\\A.*;", Pattern.DOTALL);
    private static final Session SESSION = Session.getInstance(new Properties());

    private final MimeMessage message;
    private final MailParts parts;

    private Mail(MimeMessage message, MailParts parts) {
        this.message = message;
        this.parts = parts;
    }

    /** @throws org.lagebrief.model.InputFaultException if it is damaged, encrypted, or has too many parts */
    static Mail read(byte[] bytes, Refusal refusal) {
        if (headerLength(bytes) > MAX_HEADER) {
            throw refusal.of("a mail with a header of at most 256 KB", "a longer one", "save it again or remove it");
        }
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(TextDecoder.withoutMark(bytes)));
            return new Mail(message, MailParts.of(message, refusal));
        } catch (MessagingException | IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw refusal.of(
                    "a mail that can be read to its end",
                    "a damaged one (" + reason + ")",
                    "save it again or remove it");
        }
    }

    Optional<String> subject() {
        return header("Subject").flatMap(HeaderText::of);
    }

    /** The name of who sent it, else of the list it came by, else the sender's domain. */
    Optional<String> publisher() {
        Optional<InternetAddress> sender = sender();
        return sender.flatMap(address -> Optional.ofNullable(address.getPersonal()))
                .filter(name -> name.indexOf('@') < 0 && name.indexOf('\uFFFD') < 0)
                .or(() -> header("List-Id")
                        .flatMap(HeaderText::of)
                        .map(LIST::matcher)
                        .filter(Matcher::find)
                        .map(list -> list.group(1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .or(() -> sender.map(InternetAddress::getAddress)
                        .filter(address -> address.contains("@"))
                        .map(address -> address.substring(address.lastIndexOf('@') + 1)));
    }

    /** When it was sent, as it says itself. */
    Optional<WrittenMoment> sentAt() {
        return header("Date").flatMap(WrittenMoment::of);
    }

    /** When the last server that noted it received it. */
    Optional<WrittenMoment> receivedAt() {
        return header("Received")
                .flatMap(line -> WrittenMoment.of(RECEIVED.matcher(line).replaceFirst("")));
    }

    /** As its header says, else the HTML of its text. */
    Optional<Language> language() {
        return Stream.concat(header("Content-Language").stream(), parts.body().htmlLanguage().stream())
                .flatMap(tag -> LanguageTag.of(tag).stream())
                .findFirst();
    }

    /** Where a page stood on the web that was saved as a mail. */
    Optional<String> snapshotLocation() {
        return header("Snapshot-Content-Location").flatMap(HeaderText::of);
    }

    MailParts parts() {
        return parts;
    }

    private Optional<InternetAddress> sender() {
        return header("From")
                .flatMap(HeaderText::unfolded)
                .flatMap(header -> addresses(header).findFirst());
    }

    private static Stream<InternetAddress> addresses(String header) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(header, false));
        } catch (AddressException e) {
            return Stream.empty();
        }
    }

    /** The first of that name; others would be forged or repeated. */
    private Optional<String> header(String name) {
        try {
            @Nullable String[] values = message.getHeader(name);
            return values == null || values.length == 0 ? Optional.empty() : Optional.ofNullable(values[0]);
        } catch (MessagingException e) {
            throw new IllegalStateException("headers are in memory", e);
        }
    }

    /** How many bytes stand before the first blank line. */
    private static int headerLength(byte[] bytes) {
        int lineStart = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                boolean isBlank = i == lineStart || (i == lineStart + 1 && bytes[lineStart] == '\r');
                if (isBlank) {
                    return i;
                }
                lineStart = i + 1;
            }
        }
        return bytes.length;
    }
}
