package org.lagebrief.collect.article.mail;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.format.NestedEntries;

/** Mailboxes (mbox): any number of mails one after the other, each named by its number. */
public final class MailboxFormat implements ArticleFormat {
    private final MailFormat mails;

    public MailboxFormat(MailFormat mails) {
        this.mails = mails;
    }

    @Override
    public boolean recognises(Content content) {
        MailHead head = MailHead.of(content.head());
        return head.hasEnvelope() && head.isMail();
    }

    @Override
    public Entries entries(Content content) {
        var mailbox = new MailboxStream(content.stream(), content.settings().maxSize(), content::unreadable);
        Iterator<Content> contents = IntStream.iterate(1, number -> mailbox.hasNext(), number -> number + 1)
                .mapToObj(number -> content.part("mail " + number, mailbox.next()))
                .iterator();
        return NestedEntries.of(content, contents, mails);
    }
}
