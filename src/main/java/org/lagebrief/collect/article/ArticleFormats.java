package org.lagebrief.collect.article;

import java.io.IOException;
import java.util.List;

/** Every format that is known, in the order in which they are asked; the last one recognises everything. */
final class ArticleFormats {
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
    Entries entries(Content content) throws IOException {
        return formats.stream()
                .filter(format -> format.recognises(content))
                .findFirst()
                .orElseThrow()
                .entries(content);
    }
}
