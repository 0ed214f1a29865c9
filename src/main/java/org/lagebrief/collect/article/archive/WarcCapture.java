package org.lagebrief.collect.article.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.file.TextDecoder;
import org.lagebrief.collect.written.WebAddress;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/** What a record of a WARC file captured, and what the record tells about it; reads no more than headers to know. */
final class WarcCapture {
    private static final int FETCHED = 200;
    private static final String HTTP = "application/http";
    private static final String RULES_FOR_CRAWLERS = "/robots.txt";
    private static final Set<String> TYPES_OF_ARTICLES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/markdown",
            "application/pdf",
            "text/xml",
            "application/xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/json",
            "application/x-ndjson",
            "message/rfc822");

    private final WarcRecord record;
    private final @Nullable HttpResponse http;

    /** @throws IOException if the record holds a broken answer of a server */
    WarcCapture(WarcRecord record) throws IOException {
        this.record = record;
        boolean answer =
                record instanceof WarcResponse && base(record.contentType()).equals(HTTP);
        this.http = answer ? ((WarcResponse) record).http() : null;
    }

    /** Whether it was fetched with success, and is of a kind that can hold an article. */
    boolean mayBeArticle() {
        boolean captured = http != null
                ? http.status() == FETCHED
                : record instanceof WarcResource || record instanceof WarcConversion;
        return captured
                && TYPES_OF_ARTICLES.contains(base(type()))
                && address()
                        .filter(url -> RULES_FOR_CRAWLERS.equals(url.getPath()))
                        .isEmpty();
    }

    /** Whether it was packed for its way over the network. */
    boolean isEncoded() {
        return encoding().isPresent();
    }

    private Optional<String> encoding() {
        return http == null ? Optional.empty() : http.headers().first("Content-Encoding");
    }

    /** Whether the crawler kept only a part of it, or put the rest into other records. */
    boolean isCutOff() {
        return record.truncated() != WarcTruncationReason.NOT_TRUNCATED
                || record.segmentNumber().isPresent();
    }

    /** As its server meant it: unpacked, and in one piece; the library takes deflate without the header it must have. */
    InputStream bytes() throws IOException {
        if (http == null) {
            return record.body().stream();
        }
        return encoding().filter("deflate"::equalsIgnoreCase).isPresent()
                ? new InflaterInputStream(http.body().stream())
                : http.bodyDecoded().stream();
    }

    Content.Told told() {
        return new Content.Told(address().orElse(null), charset(), record.date());
    }

    private MediaType type() {
        return http != null ? http.contentType() : record.contentType();
    }

    private static String base(MediaType type) {
        return (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    private @Nullable Charset charset() {
        return Optional.ofNullable(type().parameters().get("charset"))
                .flatMap(TextDecoder::charset)
                .orElse(null);
    }

    /** Some programs write the address in angle brackets, as the standard's first version did. */
    private Optional<URI> address() {
        return record instanceof WarcTargetRecord target
                ? WebAddress.of(target.target().replaceAll("^<|>$", ""))
                : Optional.empty();
    }
}
