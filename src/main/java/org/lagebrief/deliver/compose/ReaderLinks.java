package org.lagebrief.deliver.compose;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.consent.Tokens;
import org.lagebrief.model.delivery.EmailAddress;

/** The addresses by which a reader confirms or unsubscribes: of our pages, or where there are none, of a mail to the desk. */
public final class ReaderLinks {
    private final Tokens tokens;
    private final @Nullable URI baseUrl;
    private final EmailAddress desk;

    /**
     * Links of the pages at that address.
     *
     * @param baseUrl null if no pages are served
     * @param desk who reads the mail of those who want no more
     */
    public ReaderLinks(Tokens tokens, @Nullable URI baseUrl, EmailAddress desk) {
        this.tokens = tokens;
        this.baseUrl = baseUrl;
        this.desk = desk;
    }

    /** By it, a page asks, and a POST unsubscribes at once. */
    public String unsubscribe(long subscriberId) {
        String token = tokens.unsubscribe(subscriberId);
        return baseUrl == null ? "mailto:" + desk + "?subject=unsubscribe%20" + token : page("unsubscribe", token);
    }

    /**
     * By it, a page asks, and a POST confirms.
     *
     * @throws IllegalStateException if no pages are served
     */
    public String confirm(long subscriberId, Instant until) {
        return page("confirm", tokens.confirm(subscriberId, until));
    }

    /** Whether a mail program may unsubscribe its reader by itself (RFC 8058 asks for HTTPS). */
    boolean areOneClick() {
        return baseUrl != null && "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    private String page(String name, String token) {
        if (baseUrl == null) {
            throw new IllegalStateException("no pages are served");
        }
        return baseUrl.toString().replaceAll("/+$", "") + "/" + name + "/" + token;
    }
}
