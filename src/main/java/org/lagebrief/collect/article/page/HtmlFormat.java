package org.lagebrief.collect.article.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.file.TextDecoder;

/** A web page in HTML or XHTML: the article on it, and what its metadata say of it. */
public final class HtmlFormat implements ArticleFormat {
    /** How pages begin, after white space, comments, processing instructions and what names their type. */
    private static final Pattern START = Pattern.compile(
            "(?:\\s++|<!--.*?-->|<\\?[^>]*+>)*+"
                    + "(?:<!doctype\\s+html\\b|<(?:html|head|body|title|meta|link|script|style|div|h1|p|table|article|main)\\b)",
            Pattern.DOTALL);

    /** What a piece of a page holds, which only its name tells from text. */
    private static final Pattern TAG = Pattern.compile("<(?:p|br|div|span|a|b|i|em|strong|h\\d)\\b");

    private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml");

    @Override
    public boolean recognises(Content content) {
        String head = new String(content.head(), ISO_8859_1).replace("\0", "");
        String start = TextDecoder.withoutMark(head).toLowerCase(Locale.ROOT);
        return START.matcher(start).lookingAt()
                || (ENDINGS.contains(content.ending()) && TAG.matcher(start).find());
    }

    @Override
    public Entries entries(Content content) {
        return Entries.single(content, bytes -> draft(content, bytes));
    }

    private static ArticleDraft draft(Content content, byte[] bytes) {
        String html = PageDecoder.decode(bytes, content.told().charset())
                .orElseThrow(() -> content.fault(
                        "a web page in the encoding that it declares, or in one that can be told",
                        "bytes that are in neither",
                        "save it again in UTF-8 or remove it"));
        return PageReader.read(html)
                .orElseThrow(() -> content.fault(
                        "a web page with an article",
                        "one that tells nothing in sentences",
                        "save the article's own page, or move the file elsewhere"));
    }
}
