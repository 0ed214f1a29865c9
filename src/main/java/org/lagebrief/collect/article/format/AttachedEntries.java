package org.lagebrief.collect.article.format;

import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFaultException;

/** An article, and after it those of the contents that came with it; a damaged content is refused by itself. */
public final class AttachedEntries implements Entries {
    private final Iterator<Content> contents;
    private final Opening opening;
    private @Nullable Entry first;
    private @Nullable Content current;
    private @Nullable Entries open;

    /** How the articles of a content are found. */
    public interface Opening {
        /** @throws InputFaultException if the content is damaged, or holds no article */
        Entries entries(Content content) throws IOException;
    }

    /** @param first null if there are only those of the contents */
    public AttachedEntries(@Nullable Entry first, Iterator<Content> contents, Opening opening) {
        this.first = first;
        this.contents = contents;
        this.opening = opening;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        Entry next = first;
        first = null;
        while (next == null && (open != null || contents.hasNext())) {
            Content content = open != null && current != null ? current : contents.next();
            current = content;
            next = nextOf(content);
        }
        return next;
    }

    private @Nullable Entry nextOf(Content content) throws IOException {
        try {
            Entries entries = open != null ? open : opening.entries(content);
            Entry next = entries.next();
            open = next == null ? null : entries;
            return next;
        } catch (InputFaultException e) {
            open = null;
            return Entry.refused(content, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
