package org.lagebrief.collect.article;

import java.io.IOException;
import java.util.List;
import org.lagebrief.collect.article.archive.GzipFormat;
import org.lagebrief.collect.article.archive.TarFormat;
import org.lagebrief.collect.article.archive.WarcFormat;
import org.lagebrief.collect.article.archive.ZipFormat;
import org.lagebrief.collect.article.feed.FeedFormat;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.json.JsonFormat;
import org.lagebrief.collect.article.json.JsonLinesFormat;
import org.lagebrief.collect.article.mail.MailFormat;
import org.lagebrief.collect.article.mail.MailboxFormat;
import org.lagebrief.collect.article.mail.MhtmlFormat;
import org.lagebrief.collect.article.page.HtmlFormat;
import org.lagebrief.collect.article.pdf.PdfFormat;
import org.lagebrief.collect.article.text.ForeignFormat;
import org.lagebrief.collect.article.text.TextFormat;

/** Every format that is known, in the order in which they are asked; the last one recognises everything. */
final class ArticleFormats implements ArticleFinder {
    private final List<ArticleFormat> formats = List.of(
            new PdfFormat(),
            new ZipFormat(this),
            new GzipFormat(this),
            new TarFormat(this),
            new WarcFormat(this),
            new FeedFormat(),
            new MhtmlFormat(this),
            new MailboxFormat(new MailFormat(this)),
            new MailFormat(this),
            new JsonLinesFormat(this),
            new JsonFormat(this),
            new HtmlFormat(),
            new ForeignFormat(),
            new TextFormat());

    /** The articles in the content, by the format that its bytes show. */
    @Override
    public Entries entries(Content content) throws IOException {
        return formats.stream()
                .filter(format -> format.recognises(content))
                .findFirst()
                .orElseThrow()
                .entries(content);
    }
}
