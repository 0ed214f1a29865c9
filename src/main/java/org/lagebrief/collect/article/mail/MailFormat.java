package org.lagebrief.collect.article.mail;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.format.Entry;
import org.lagebrief.collect.article.format.NestedEntries;
import org.lagebrief.model.Article;
import org.lagebrief.model.Publication;

/**
 * Mails, such as newsletters: the mail's own text is an article, and so is what is attached to it, by its own format.
 *
 * <p>A mail without words of its own is left out in favour of what is attached.
 */
public final class MailFormat implements ArticleFormat {
    private static final int MAX_NESTING = 4;
    private static final Pattern STEP = Pattern.compile("(?:^|, )attachment ");

    private final ArticleFinder formats;

    public MailFormat(ArticleFinder formats) {
        this.formats = formats;
    }

    @Override
    public boolean recognises(Content content) {
        return MailHead.of(content.head()).isMail();
    }

    @Override
    public Entries entries(Content content) {
        if (nesting(content) > MAX_NESTING) {
            throw content.fault(
                    "mails nested at most " + MAX_NESTING + " deep", "a deeper one", "save the inner mail by itself");
        }
        byte[] bytes = content.bytes();
        Mail mail = Mail.read(bytes, content::fault);
        List<Content> contents = new ArrayList<>();
        Set<Content> mails = new HashSet<>();
        for (MailPart part : mail.parts().attachments()) {
            Content attachment = attachment(content, mail, part);
            contents.add(attachment);
            if (part.type().equals("message/rfc822")) {
                mails.add(attachment);
            }
        }
        if (contents.isEmpty() || !mail.parts().body().words(content::fault).isBlank()) {
            contents.add(0, content);
        }
        Entry body = new Entry(content, bytes, () -> draft(content, mail));
        return NestedEntries.of(content, contents.iterator(), found -> {
            if (found == content) {
                return Entries.of(body);
            }
            return mails.contains(found) ? entries(found) : formats.entries(found);
        });
    }

    private static long nesting(Content content) {
        return content.entry() == null
                ? 0
                : STEP.matcher(content.entry()).results().count();
    }

    private static Content attachment(Content mail, Mail message, MailPart part) {
        String name = part.name() == null ? "without name" : part.name().replaceAll("[/\\\\\\p{Cntrl}]", "_");
        return mail.named(
                "attachment " + name,
                name,
                new ByteArrayInputStream(part.bytes()),
                new Content.Told(null, part.charset(), sentAt(message)));
    }

    private static @Nullable Instant sentAt(Mail mail) {
        return mail.sentAt()
                .or(mail::receivedAt)
                .flatMap(moment -> Optional.ofNullable(moment.instant()))
                .orElse(null);
    }

    private static ArticleDraft draft(Content content, Mail mail) {
        return new ArticleDraft(
                mail.subject().orElse(null),
                mail.publisher().orElse(null),
                null,
                null,
                mail.language().orElse(null),
                mail.sentAt()
                        .map(moment -> moment.publication(Publication.Evidence.DECLARED))
                        .or(() -> mail.receivedAt().map(moment -> moment.publication(Publication.Evidence.SAVED)))
                        .orElse(null),
                mail.parts().body().words(content::fault),
                null,
                Article.Coverage.FULL);
    }
}
