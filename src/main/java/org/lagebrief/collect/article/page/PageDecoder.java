package org.lagebrief.collect.article.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.TextDecoder;

/**
 * Turns a page's bytes into HTML; a page whose encoding stays in doubt is refused, never garbled.
 *
 * <p>Order: byte-order mark, strict UTF-8, the charset its container tells, the one it declares, and detection. A page that
 * declares one of the charsets that the web reads as Windows-1252 says no more than that it has no other: it counts only if
 * the page's words bear it out.
 */
final class PageDecoder {
    private static final int DECLARED_WITHIN = 8192;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern IN_CONTENT =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_PROLOG = Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)");

    private PageDecoder() {}

    /**
     * The page's HTML, or empty if the bytes are no text in an encoding that can be told.
     *
     * @param told the charset that the container tells
     */
    static Optional<String> decode(byte[] bytes, @Nullable Charset told) {
        String latin = new String(bytes, ISO_8859_1);
        if (TextDecoder.withoutMark(latin).length() < latin.length() || latin.indexOf('\0') >= 0) {
            return TextDecoder.decode(bytes);
        }
        return TextDecoder.decode(bytes, UTF_8).or(() -> decodeLegacy(bytes, latin, told));
    }

    private static Optional<String> decodeLegacy(byte[] bytes, String latin, @Nullable Charset told) {
        Optional<Charset> declared =
                Optional.ofNullable(told).or(() -> declared(latin)).map(PageDecoder::inAscii);
        if (declared.filter(UTF_8::equals).isPresent() && isDamagedUtf8(bytes)) {
            return Optional.empty();
        }
        return declared.filter(charset -> !charset.equals(UTF_8) && !charset.equals(WINDOWS_1252))
                .flatMap(charset -> TextDecoder.decodeClean(bytes, charset))
                .or(() -> detected(bytes, latin));
    }

    /** Whether more characters beyond ASCII are UTF-8 than are not: then a few bytes are broken, not the declaration. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String lenient = new String(bytes, UTF_8);
        long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
        long whole = lenient.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return whole >= broken;
    }

    /** By the page's words alone: markup is ASCII in whatever language they are. */
    private static Optional<String> detected(byte[] bytes, String latin) {
        byte[] words = Markup.without(latin).getBytes(ISO_8859_1);
        return TextDecoder.decode(words).flatMap(text -> {
            Charset charset = new String(words, WINDOWS_1252).equals(text)
                    ? WINDOWS_1252
                    : TextDecoder.detected(words).orElse(UTF_8);
            return TextDecoder.decodeClean(bytes, charset);
        });
    }

    private static Optional<Charset> declared(String latin) {
        String head = latin.substring(0, Math.min(DECLARED_WITHIN, latin.length()));
        Matcher prolog = IN_PROLOG.matcher(head);
        if (prolog.find()) {
            return TextDecoder.charset(prolog.group(1));
        }
        Document page = HtmlText.parser().parseInput(head, "");
        for (Element meta : page.select("meta[charset], meta[http-equiv=content-type]")) {
            Matcher content = IN_CONTENT.matcher(meta.attr("content"));
            Optional<Charset> charset = meta.hasAttr("charset")
                    ? TextDecoder.charset(meta.attr("charset"))
                    : content.find() ? TextDecoder.charset(content.group(1)) : Optional.empty();
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    /** What a page says in ASCII cannot be said in UTF-16, whatever it says. */
    private static Charset inAscii(Charset charset) {
        return charset.name().startsWith("UTF-16") ? UTF_8 : charset;
    }
}
