package org.lagebrief.collect.article.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.written.WebAddress;

/**
 * Web archives (MHTML) as browsers and office programs save them: the page is read as HTML, with the address and the time
 * at which it was saved.
 */
public final class MhtmlFormat implements ArticleFormat {
    private final ArticleFinder formats;

    public MhtmlFormat(ArticleFinder formats) {
        this.formats = formats;
    }

    @Override
    public boolean recognises(Content content) {
        return MailHead.of(content.head()).isWebArchive();
    }

    @Override
    public Entries entries(Content content) throws IOException {
        return formats.entries(page(content));
    }

    /** The page in the archive. */
    Content page(Content content) {
        Mail archive = Mail.read(content.bytes(), content::fault);
        MailPart page = archive.parts()
                .body()
                .html()
                .orElseThrow(() -> content.fault(
                        "a web archive of a page", "one without HTML", "save the page again or remove it"));
        var told = new Content.Told(
                archive.snapshotLocation()
                        .or(() -> Optional.ofNullable(page.location()))
                        .flatMap(WebAddress::of)
                        .orElse(content.told().url()),
                page.charset(),
                archive.sentAt()
                        .flatMap(moment -> Optional.ofNullable(moment.instant()))
                        .orElse(content.told().savedAt()));
        return content.unwrapped(content.name() + ".html", new ByteArrayInputStream(page.bytes()), told);
    }
}
