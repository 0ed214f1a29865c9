package org.lagebrief.collect.article;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.format.Entry;
import org.lagebrief.collect.file.CountingStream;
import org.lagebrief.model.InputFaultException;

/**
 * The articles of one file in their order, each found quickly and read later; holds the file open until closed.
 *
 * <p>A fault of one entry ends nothing: it comes as an entry that throws when read. Only what follows a place where the
 * file itself is damaged, or where the program fails, is lost. Belongs to one thread; the entries it gives can be read on others.
 */
public final class ArticleEntries implements Closeable {
    private final Content content;
    private final CountingStream bytes;
    private final ArticleFinder formats;
    private final ArticleCompletion completion;
    private @Nullable Entries entries;
    private boolean some;
    private boolean ended;

    ArticleEntries(Content content, CountingStream bytes, ArticleFinder formats, ArticleCompletion completion) {
        this.content = content;
        this.bytes = bytes;
        this.formats = formats;
        this.completion = completion;
    }

    /** The next article, or null if there is none. */
    public @Nullable ArticleEntry next() {
        if (ended) {
            return null;
        }
        Entry next = found();
        if (next == null) {
            ended = true;
            return some ? null : new ArticleEntry(Entry.refused(content, none()), completion);
        }
        some = true;
        return new ArticleEntry(next, completion);
    }

    /** Passes over so many articles without reading them: those that were given before, a fault at their end among them. */
    public void skip(long count) {
        if (count == 0) {
            return;
        }
        try {
            some |= count > 0;
            opened().skip(count);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            ended = true;
        }
    }

    /** How many bytes of the file were needed for what was found so far. */
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private InputFaultException none() {
        return content.fault("at least one article", "none", "save it again or remove it");
    }

    private @Nullable Entry found() {
        try {
            return opened().next();
        } catch (InputFaultException e) {
            ended = true;
            return Entry.refused(content, e);
        } catch (IOException e) {
            ended = true;
            return Entry.refused(content, content.unreadable(e));
        } catch (RuntimeException e) {
            ended = true;
            return Entry.failed(content, e);
        } catch (StackOverflowError e) {
            ended = true;
            return Entry.failed(content, e);
        }
    }

    private Entries opened() throws IOException {
        Entries open = entries;
        if (open == null) {
            open = formats.entries(content);
            entries = open;
        }
        return open;
    }
}
