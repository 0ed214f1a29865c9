package org.lagebrief.collect.article.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/**
 * Bytes that may hold articles: a file, or an entry within one; they can be read once.
 *
 * <p>A format learns what it is by {@link #head()}, and then takes either {@link #stream()} or {@link #bytes()}.
 */
public final class Content {
    /** How many first bytes {@link #head()} shows at most. */
    public static final int HEAD_LENGTH = 8192;

    private final Where where;
    private final Told told;
    private final InputStream stream;
    private final ArticleSettings settings;
    private final ArchiveBudget budget;

    /**
     * What the container of a content tells about it: a crawl's record, a mail's part.
     *
     * @param charset in which its text is said to be written
     * @param savedAt when it was fetched or put into the container
     */
    public record Told(
            @Nullable URI url,
            @Nullable Charset charset,
            @Nullable Instant savedAt) {
        public static final Told NOTHING = new Told(null, null, null);
    }

    /**
     * Where a content stands.
     *
     * @param name the last name that leads to it
     * @param isPart whether that name is not its own, but that of what it is a part of
     * @param depth how many archives were unpacked to get there
     */
    private record Where(InputFile file, @Nullable String entry, String name, boolean isPart, int depth) {
        Where within(String label, String nextName, boolean part) {
            return new Where(file, entry == null ? label : entry + ", " + label, nextName, part, depth);
        }

        Where named(String other) {
            return new Where(file, entry, other, isPart, depth);
        }

        Where deeper() {
            return new Where(file, entry, name, isPart, depth + 1);
        }
    }

    private Content(Where where, Told told, InputStream stream, ArticleSettings settings, ArchiveBudget budget) {
        this.where = where;
        this.told = told;
        this.stream = stream.markSupported() ? stream : new BufferedInputStream(stream, HEAD_LENGTH);
        this.settings = settings;
        this.budget = budget;
    }

    public static Content of(InputFile file, InputStream stream, ArticleSettings settings) {
        var where = new Where(file, null, lastOf(file.name()), false, 0);
        return new Content(where, Told.NOTHING, stream, settings, new ArchiveBudget(settings.archives()));
    }

    /**
     * What lies in it under a name of its own: a file in an archive, an attachment.
     *
     * @param label by which it is told from all others in this content
     * @param path whose last name is its own
     */
    public Content named(String label, String path, InputStream bytes, Told about) {
        return new Content(where.within(label, lastOf(path), false), about, bytes, settings, budget);
    }

    /** What lies in it without a name and is known by its number, such as {@code line 12}. */
    public Content part(String label, InputStream bytes, Told about) {
        return new Content(where.within(label, where.name(), true), about, bytes, settings, budget);
    }

    /** As above, of which no more is told than of this content. */
    public Content part(String label, byte[] bytes) {
        return part(label, new ByteArrayInputStream(bytes), told);
    }

    /** What it wraps and holds nothing beside: in the same place, under another name. */
    public Content unwrapped(String name, InputStream bytes, Told about) {
        return new Content(where.named(name), about, bytes, settings, budget);
    }

    /**
     * The same as an archive, of which all that it gives lies one archive deeper.
     *
     * @throws InputFaultException if it lies in too many others already
     */
    public Content asArchive() {
        budget.checkDepth(this, where.depth());
        return new Content(where.deeper(), told, stream, settings, budget);
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public InputFile file() {
        return where.file();
    }

    /** Where in the file it stands, such as {@code pages/toll.html} or {@code news.jsonl, line 12}; null for the file itself. */
    @Nullable
    public String entry() {
        return where.entry();
    }

    public Told told() {
        return told;
    }

    /** What the archives in its file have used up. */
    public ArchiveBudget budget() {
        return budget;
    }

    public ArticleSettings settings() {
        return settings;
    }

    /** The last name that leads to it, without folders: that of the file or of the entry, its own or what it is a part of. */
    public String name() {
        return where.name();
    }

    /** What follows the last dot of its own name, in lower case; empty without one. */
    public String ending() {
        return where.isPart() ? "" : InputFile.endingOf(where.name());
    }

    /** The first bytes, at most {@link #HEAD_LENGTH}; they are still to come from the stream. */
    public byte[] head() {
        try {
            stream.mark(HEAD_LENGTH);
            byte[] head = stream.readNBytes(HEAD_LENGTH);
            stream.reset();
            return head;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** All bytes from the first on, however many. */
    public InputStream stream() {
        return stream;
    }

    /** @throws InputFaultException if they are none, more than an article may have, or cannot be read */
    public byte[] bytes() {
        try {
            byte[] bytes = InputFile.limited(stream, settings.maxSize()).orElseThrow(this::tooLarge);
            if (bytes.length == 0) {
                throw fault(
                        "a text", where.entry() == null ? "an empty file" : "nothing", "save it again or remove it");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public InputFaultException fault(String expected, String found, String remedy) {
        return new InputFaultException(new InputFault(place(), expected, found, remedy));
    }

    public InputFaultException unreadable(IOException cause) {
        return new InputFaultException(
                new InputFault(
                        place(),
                        "bytes that can be read to their end",
                        isBreakOff(cause) ? "ones that break off" : "damaged ones (" + reason(cause) + ")",
                        "save it again or remove it"),
                cause);
    }

    /** Whether something could not be read because the bytes end too early. */
    static boolean isBreakOff(Throwable fault) {
        Throwable cause = fault instanceof InputFaultException ? fault.getCause() : fault;
        return cause instanceof EOFException
                || (cause instanceof IOException damage && reason(damage).startsWith("Truncated"));
    }

    private static String reason(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    public InputFaultException tooLarge() {
        return fault(
                "at most " + InputFile.readable(settings.maxSize()),
                "more",
                "shorten it or raise lagebrief.collect.articles.maxSize");
    }

    private String place() {
        String file = where.file().place();
        return where.entry() == null ? file : file + ", " + where.entry();
    }
}
