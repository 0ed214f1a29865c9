package org.lagebrief.collect.article.format;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFaultException;

/** The articles of a content in their order, found one by one, so that the content can be larger than memory. */
public interface Entries extends Closeable {
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

    @Override
    default void close() throws IOException {}

    /** The content as one article, which is read when asked for. */
    static Entries single(Content content, Entry.Reading reading) {
        byte[] bytes = content.bytes();
        Entry only = new Entry(content, bytes, () -> reading.draft(bytes));
        return new Entries() {
            private @Nullable Entry next = only;

            @Override
            public @Nullable Entry next() {
                Entry found = next;
                next = null;
                return found;
            }
        };
    }
}
