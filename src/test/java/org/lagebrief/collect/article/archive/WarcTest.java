package org.lagebrief.collect.article.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Article;
import org.lagebrief.model.Publication;

/** What a crawl fetched with success is read, record by record; a WARC file that is damaged keeps what came before. */
class WarcTest {
    private static final String TEXT = "The coast guard said that at least 95 people had died in the flood.";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=UTF-8\r\n";

    @TempDir
    Path folder;

    @Test
    void fetchedPageIsAnArticleAtItsAddress() {
        Article article = desk(joined(
                        record("warcinfo", "application/warc-fields", "software: none\r\n"), page(OK, TEXT)))
                .article("articles/crawl.warc");
        assertThat(article.entry()).isEqualTo("record 2");
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.url()).isEqualTo(URI.create("https://harbour.example/toll"));
        assertThat(article.publication())
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 24), Publication.Evidence.SAVED));
    }

    @Test
    void recordsPackedEachByItselfAreRead() {
        byte[] warc = joined(gzip(page(OK, TEXT)), gzip(page(OK, TEXT)));
        assertThat(Desk.in(folder).with("articles/crawl.warc.gz", warc).outcomes())
                .containsExactly("record 1", "record 2");
    }

    @Test
    void resourcesAndConversionsAreRead() {
        assertThat(outcomes(
                        record("resource", "text/plain", TEXT),
                        record("conversion", "text/plain", TEXT),
                        record("resource", "image/png", "png")))
                .containsExactly("record 1", "record 2");
    }

    @Test
    void whatIsNoArticleIsPassedOver() {
        assertThat(outcomes(
                        record("request", "application/http; msgtype=request", "GET /toll HTTP/1.1\r\n\r\n"),
                        record("metadata", "application/warc-fields", "via: x\r\n"),
                        record("revisit", "application/http; msgtype=response", OK + "\r\n"),
                        record("response", "text/dns", "harbour.example. 300 IN A 192.0.2.1"),
                        record("unheard-of", "text/plain", TEXT),
                        page("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n", TEXT),
                        page("HTTP/1.1 301 Moved\r\nLocation: /\r\n", ""),
                        page("HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n", "p {}"),
                        page("HTTP/1.1 200 OK\r\nContent-Type: IMAGE/PNG\r\n", "png"),
                        page("HTTP/1.1 200 OK\r\n", "without a type"),
                        new String(page(OK, TEXT), StandardCharsets.UTF_8)
                                .replace("example/toll", "example/robots.txt")
                                .getBytes(StandardCharsets.UTF_8),
                        page(OK, TEXT)))
                .containsExactly("record 12");
    }

    @Test
    void chunkedAnswerIsPutTogether() {
        String chunked = "%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(10, TEXT.substring(0, 10), TEXT.length() - 10, TEXT.substring(10));
        assertThat(desk(page(OK + "Transfer-Encoding: chunked\r\n", chunked))
                        .article("articles/crawl.warc")
                        .text())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity"})
    void packedAnswerIsUnpacked(String encoding) {
        byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] body = switch (encoding) {
            case "gzip" -> gzip(plain);
            case "deflate" -> deflated(plain);
            case "br" -> brotli(plain);
            default -> plain;
        };
        byte[] warc = page((OK + "Content-Encoding: " + encoding + "\r\n").getBytes(StandardCharsets.UTF_8), body);
        assertThat(desk(warc).article("articles/crawl.warc").text()).isEqualTo(TEXT);
    }

    @Test
    void addressInAngleBracketsIsAnAddress() {
        String warc = new String(page(OK, TEXT), StandardCharsets.UTF_8)
                .replace("https://harbour.example/toll", "<https://harbour.example/2024/12/23/toll>");
        Article article = desk(warc.getBytes(StandardCharsets.UTF_8)).article("articles/crawl.warc");
        assertThat(article.url()).isEqualTo(URI.create("https://harbour.example/2024/12/23/toll"));
        assertThat(article.publication().evidence()).isEqualTo(Publication.Evidence.ADDRESS);
    }

    @Test
    void linesInARecordAreArticles() {
        String line = "{\"title\": \"Toll\", \"text\": \"" + TEXT + "\"}\n";
        assertThat(outcomes(page("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n", line + line)))
                .containsExactly("record 1, line 1", "record 1, line 2");
    }

    @Test
    void recordTooLargeIsRefusedByItself() {
        Desk desk = Desk.in(folder, "articles.max-size=1KB")
                .with("articles/crawl.warc", joined(page(OK, TEXT.repeat(50)), page(OK, TEXT)));
        assertThat(desk.outcomes())
                .containsExactly(
                        "input/articles/crawl.warc, record 1: expected at most 1024 bytes, found more; "
                                + "shorten it or raise lagebrief.collect.articles.maxSize",
                        "record 2");
    }

    @Test
    void packedAnswerThatIsABombIsReadNoFurther() {
        byte[] bomb = gzip(new byte[64 << 20]);
        byte[] http = (OK.replace("text/plain", "application/x-ndjson") + "Content-Encoding: gzip\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Desk desk = Desk.in(folder, "articles.max-size=32MB")
                .with("articles/crawl.warc", joined(page(OK, TEXT), page(http, bomb)));
        assertThat(desk.outcomes())
                .containsExactly(
                        "record 1",
                        "input/articles/crawl.warc: expected at most 200 bytes unpacked from one, found more; "
                                + "unpack it by hand or raise lagebrief.collect.articles.archives.maxRatio");
    }

    @Test
    void recordThatItsCrawlerCutOffIsRefused() {
        String warc = new String(page(OK, TEXT), StandardCharsets.UTF_8)
                .replace("WARC-Date", "WARC-Truncated: length\r\nWARC-Date");
        assertThat(outcomes(warc.getBytes(StandardCharsets.UTF_8), page(OK, TEXT)))
                .containsExactly(
                        "input/articles/crawl.warc, record 1: expected a whole record, found one that its crawler cut off; "
                                + "fetch it again",
                        "record 2");
    }

    @Test
    void brokenAnswerIsRefusedByItself() {
        assertThat(outcomes(
                        page("no answer of a server\r\n", TEXT),
                        page(OK + "Content-Encoding: gzip\r\n", TEXT),
                        page(OK + "Content-Encoding: sdch\r\n", TEXT),
                        page(OK, TEXT)))
                .containsExactly(
                        damaged(1, "damaged ones (no valid header)"),
                        damaged(2, "damaged ones (not in gzip format (magic=6854))"),
                        damaged(3, "damaged ones (Content-Encoding not supported: sdch)"),
                        "record 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 150})
    void headerThatBreaksOffKeepsWhatCameBefore(int length) {
        byte[] first = page(OK, TEXT);
        byte[] both = joined(first, first);
        assertThat(outcomes(Arrays.copyOf(both, first.length + length)))
                .containsExactly("record 1", damaged(2, "ones that break off"));
    }

    @Test
    void recordThatBreaksOffKeepsWhatCameBefore() {
        byte[] first = page(OK, TEXT);
        byte[] both = joined(first, first);
        assertThat(outcomes(Arrays.copyOf(both, both.length - 30)))
                .containsExactly("record 1", damaged(2, "ones that break off"));
        assertThat(outcomes(Arrays.copyOf(both, both.length - 2)))
                .containsExactly("record 1", "record 2", damaged(3, "damaged ones (no valid header)"));
    }

    @Test
    void damagedHeaderKeepsWhatCameBefore() {
        byte[] damaged = new String(page(OK, TEXT), StandardCharsets.UTF_8)
                .replace("Content-Length: ", "Content-Length: x")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(outcomes(page(OK, TEXT), damaged, page(OK, TEXT)))
                .containsExactly("record 1", damaged(2, "damaged ones (no valid header)"));
    }

    private static String damaged(int record, String found) {
        return "input/articles/crawl.warc, record " + record + ": expected bytes that can be read to their end, found "
                + found + "; save it again or remove it";
    }

    private Desk desk(byte[] warc) {
        return Desk.in(folder).with("articles/crawl.warc", warc);
    }

    private List<String> outcomes(byte[]... records) {
        return desk(joined(records)).outcomes();
    }

    private static byte[] page(String http, String body) {
        return page(http.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] page(byte[] http, byte[] body) {
        return record(
                "response",
                "application/http; msgtype=response",
                joined(http, "\r\n".getBytes(StandardCharsets.UTF_8), body));
    }

    private static byte[] record(String type, String contentType, String block) {
        return record(type, contentType, block.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(String type, String contentType, byte[] block) {
        String header = """
                WARC/1.0
                WARC-Type: %s
                WARC-Record-ID: <urn:uuid:6f0c2c0e-2f6a-4b0e-9d0a-3f1f4b1c0001>
                WARC-Target-URI: https://harbour.example/toll
                WARC-Date: 2024-12-23T23:30:00Z
                Content-Type: %s
                Content-Length: %d

                """.formatted(type, contentType, block.length).replace("\n", "\r\n");
        return joined(header.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** One block that is stored as it is, after RFC 7932: no writer of Brotli is at hand. */
    private static byte[] brotli(byte[] bytes) {
        int stored = ((bytes.length - 1) << 4) | (1 << 20);
        return joined(new byte[] {(byte) stored, (byte) (stored >> 8), (byte) (stored >> 16)}, bytes, new byte[] {3});
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
