package org.lagebrief.collect.article.format;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFaultException;

/** The articles of a content in their order, found one by one, so that the content can be larger than memory. */
public interface Entries {
    /**
     * The next article, or null if there is none.
     *
     * @throws InputFaultException if the content is damaged at this place; what follows it is lost
     * @throws IOException as above, if it cannot be read
     */
    @Nullable
    Entry next() throws IOException;

    /** Passes over the next articles, as many as there are up to the count, without reading them. */
    default void skip(long count) throws IOException {
        for (long i = 0; i < count && next() != null; i++) {}
    }

    /** The content as one article, which is read when asked for. */
    static Entries single(Content content, Entry.Reading reading) {
        byte[] bytes = content.bytes();
        return of(new Entry(content, bytes, () -> reading.draft(bytes)));
    }

    /** One article alone. */
    static Entries of(Entry only) {
        Iterator<Entry> entries = List.of(only).iterator();
        return () -> entries.hasNext() ? entries.next() : null;
    }
}
