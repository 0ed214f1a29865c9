package org.lagebrief.collect.article.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Refusal;
import org.lagebrief.collect.file.TextDecoder;

/** The parts of a mail in their order: those that are its text, and those that are attached to it. */
final class MailParts {
    private static final int MAX_PARTS = 1000;
    private static final int MAX_DEPTH = 20;

    /** Kinds of parts that hold no article, and are left out as pictures are. */
    private static final Pattern NO_ARTICLE =
            Pattern.compile("(?:image|audio|video|font)/.*|text/(?:calendar|css|(?:x-)?vcard|directory|rfc822-headers)"
                    + "|application/(?:pgp-.*|(?:x-)?pkcs7-signature|ics|javascript)|message/(?!rfc822$).*");

    /** How the files of such parts end where the type does not tell. */
    private static final Pattern NO_ARTICLE_NAME = Pattern.compile(
            "(?i).*\\.(?:png|jpe?g|gif|bmp|svg|webp|tiff?|ico|heic|mp[34]|m4a|wav|mov|avi|ics|vcf|p7s|asc|sig)");

    private static final Set<String> ENCRYPTED =
            Set.of("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime");

    private final Refusal refusal;
    private final List<MailSection> sections = new ArrayList<>();
    private final List<MailPart> attachments = new ArrayList<>();
    private int count;

    private MailParts(Refusal refusal) {
        this.refusal = refusal;
    }

    static MailParts of(MimePart message, Refusal refusal) throws MessagingException, IOException {
        var parts = new MailParts(refusal);
        parts.add(message, 0, null);
        return parts;
    }

    /** The text of the mail. */
    MailBody body() {
        return new MailBody(List.copyOf(sections));
    }

    /** What may hold further articles: other than pictures, signatures and appointments. */
    List<MailPart> attachments() {
        return List.copyOf(attachments);
    }

    /** @param section of which the part is one rendition, or null if it stands for itself */
    private void add(MimePart part, int depth, @Nullable MailSection section) throws MessagingException, IOException {
        if (++count > MAX_PARTS || depth > MAX_DEPTH) {
            throw refusal.of(
                    "a mail of at most " + MAX_PARTS + " parts, nested at most " + MAX_DEPTH + " deep",
                    "more",
                    "save its text as .txt or remove it");
        }
        ContentType type = type(part);
        String name = type.getBaseType().toLowerCase(Locale.ROOT);
        if (ENCRYPTED.contains(name)) {
            throw refusal.of(
                    "a mail whose text can be read", "an encrypted one", "open it in a mail program and save its text");
        } else if (name.startsWith("multipart/")) {
            addAll(new MimeMultipart(new MimePartDataSource(part)), type, depth, section);
        } else if (isText(name) && !isAttached(part, section)) {
            addText(leaf(part, type), section);
        } else if (!NO_ARTICLE.matcher(name).matches() && !isNamedAsNoArticle(part)) {
            attachments.add(leaf(part, type));
        }
    }

    private void addText(MailPart text, @Nullable MailSection section) {
        if (section == null) {
            sections.add(new MailSection().with(text));
        } else {
            section.with(text);
        }
    }

    private void addAll(MimeMultipart parts, ContentType type, int depth, @Nullable MailSection section)
            throws MessagingException, IOException {
        int size = parts.getCount();
        if (!parts.isComplete()) {
            throw refusal.of(
                    "a mail that can be read to its end",
                    "one that was cut off before its last boundary",
                    "save it again or remove it");
        }
        switch (type.getSubType().toLowerCase(Locale.ROOT)) {
            case "alternative" -> addAlternatives(parts, depth);
            case "signed" -> add((MimePart) parts.getBodyPart(0), depth + 1, section);
            case "related" -> addRelated(parts, type, depth, section);
            default -> {
                for (int i = 0; i < size; i++) {
                    add((MimePart) parts.getBodyPart(i), depth + 1, section);
                }
            }
        }
    }

    private void addAlternatives(MimeMultipart parts, int depth) throws MessagingException, IOException {
        var alternatives = new MailSection();
        for (int i = 0; i < parts.getCount(); i++) {
            add((MimePart) parts.getBodyPart(i), depth + 1, alternatives);
        }
        sections.add(alternatives);
    }

    /** The root, and what is attached; what the root shows, such as pictures and other pages, is no text of its own. */
    private void addRelated(MimeMultipart parts, ContentType type, int depth, @Nullable MailSection section)
            throws MessagingException, IOException {
        @Nullable String start = type.getParameter("start");
        @Nullable MimePart named = start == null ? null : (MimePart) parts.getBodyPart(start);
        MimePart root = named != null ? named : (MimePart) parts.getBodyPart(0);
        add(root, depth + 1, section);
        for (int i = 0; i < parts.getCount(); i++) {
            MimePart part = (MimePart) parts.getBodyPart(i);
            if (part != root && Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                add(part, depth + 1, null);
            }
        }
    }

    private static boolean isText(String type) {
        return type.equals("text/plain") || type.equals("text/html");
    }

    /** A text with a file's name may still be the mail's own: it is if it is one of several renditions, or the first. */
    private boolean isAttached(MimePart part, @Nullable MailSection section) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || (section == null && !sections.isEmpty() && fileName(part) != null);
    }

    private static boolean isNamedAsNoArticle(MimePart part) throws MessagingException {
        @Nullable String name = fileName(part);
        return name != null && NO_ARTICLE_NAME.matcher(name).matches();
    }

    private static MailPart leaf(MimePart part, ContentType type) throws MessagingException, IOException {
        @Nullable String charset = type.getParameter("charset");
        @Nullable String location = part.getHeader("Content-Location", null);
        try (InputStream bytes = part.getInputStream()) {
            return new MailPart(
                    type.getBaseType().toLowerCase(Locale.ROOT),
                    charset == null ? null : TextDecoder.charset(charset).orElse(null),
                    fileName(part),
                    location == null ? null : MimeUtility.unfold(location).strip(),
                    "flowed".equalsIgnoreCase(type.getParameter("format")),
                    "yes".equalsIgnoreCase(type.getParameter("delsp")),
                    bytes.readAllBytes());
        }
    }

    /** As RFC 2045 has it, a part whose type is missing or cannot be understood is plain text. */
    private static ContentType type(MimePart part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return new ContentType("text", "plain", null);
        }
    }

    private static @Nullable String fileName(MimePart part) throws MessagingException {
        try {
            @Nullable String name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (ParseException | UnsupportedEncodingException e) {
            return null;
        }
    }
}
