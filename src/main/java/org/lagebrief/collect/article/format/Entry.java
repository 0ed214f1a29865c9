package org.lagebrief.collect.article.format;

import java.util.function.Supplier;
import org.lagebrief.model.InputFaultException;

/** One article found in a content, and not read yet: reading takes long, and any thread can do it. */
public final class Entry {
    private final Content content;
    private final byte[] identity;
    private final Supplier<ArticleDraft> reading;

    /** How a format reads an article out of all its bytes. */
    public interface Reading {
        /** @throws InputFaultException if the bytes are damaged or hold no article */
        ArticleDraft draft(byte[] bytes);
    }

    /**
     * An article and how it is read.
     *
     * @param content holds nothing but this article; its place names the article
     * @param identity bytes that tell the article from others, not to be changed any more
     * @param reading throws {@link InputFaultException} if the article is damaged
     */
    public Entry(Content content, byte[] identity, Supplier<ArticleDraft> reading) {
        this.content = content;
        this.identity = identity;
        this.reading = reading;
    }

    /** An article that is there and cannot be read. */
    public static Entry refused(Content content, InputFaultException fault) {
        return failed(content, fault);
    }

    /** An article, or what was there instead of one, at which a fault of the program ended the search: reading it tells. */
    public static Entry failed(Content content, RuntimeException fault) {
        return new Entry(content, new byte[0], () -> {
            throw fault;
        });
    }

    /** The same for a content so deeply nested that the stack did not hold it. */
    public static Entry failed(Content content, StackOverflowError fault) {
        return new Entry(content, new byte[0], () -> {
            throw fault;
        });
    }

    public Content content() {
        return content;
    }

    public byte[] identity() {
        return identity;
    }

    /** @throws InputFaultException if the article is damaged */
    public ArticleDraft draft() {
        return reading.get();
    }
}
