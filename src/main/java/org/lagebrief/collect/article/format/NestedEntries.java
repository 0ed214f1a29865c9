package org.lagebrief.collect.article.format;

import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFaultException;

/**
 * The articles of the contents that lie in a content, one content after the other.
 *
 * <p>A content that cannot be read is refused by itself; where a limit of the whole file is met, it ends.
 */
public abstract class NestedEntries implements Entries {
    private static final Entries NONE = () -> null;

    private final Content outer;
    private Content inner;
    private Entries entries = NONE;
    private boolean isCutOff;

    protected NestedEntries(Content outer) {
        this.outer = outer;
        this.inner = outer;
    }

    /** The articles of contents that come one by one, each found when its turn has come. */
    public static Entries of(Content outer, Iterator<Content> contents, ArticleFinder finder) {
        return new NestedEntries(outer) {
            @Override
            protected boolean advance() {
                boolean hasNext = contents.hasNext();
                if (hasNext) {
                    enter(contents.next(), finder);
                }
                return hasNext;
            }
        };
    }

    /**
     * Goes to the next content within, and {@linkplain #enter enters} it if it may hold articles.
     *
     * @return whether there was one
     */
    protected abstract boolean advance() throws IOException;

    @Override
    public final @Nullable Entry next() throws IOException {
        while (!outer.budget().isExceeded()) {
            Entry found = found();
            if (found != null) {
                return found;
            }
            entries = NONE;
            if (!advanceUnlessCutOff()) {
                return null;
            }
        }
        return null;
    }

    /** Where the content before broke off and the outer one does so too, both are one damage, which was told. */
    private boolean advanceUnlessCutOff() throws IOException {
        boolean wasCutOff = isCutOff;
        isCutOff = false;
        try {
            return advance();
        } catch (IOException | InputFaultException e) {
            if (wasCutOff && Content.isBreakOff(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Makes the articles of the content the next ones, found when asked for. */
    protected final void enter(Content content, ArticleFinder finder) {
        inner = content;
        entries = () -> {
            entries = finder.entries(content);
            return entries.next();
        };
    }

    /** Makes a refusal of the content the next article. */
    protected final void refuse(Content content, InputFaultException fault) {
        inner = content;
        entries = () -> {
            throw fault;
        };
    }

    private @Nullable Entry found() throws IOException {
        try {
            return entries.next();
        } catch (IOException e) {
            return refused(inner.unreadable(e));
        } catch (InputFaultException e) {
            if (outer.budget().isExceeded()) {
                throw e;
            }
            return refused(e);
        } catch (RuntimeException e) {
            entries = NONE;
            return Entry.failed(inner, e);
        } catch (StackOverflowError e) {
            entries = NONE;
            return Entry.failed(inner, e);
        }
    }

    private Entry refused(InputFaultException fault) {
        entries = NONE;
        isCutOff = Content.isBreakOff(fault);
        return Entry.refused(inner, fault);
    }
}
