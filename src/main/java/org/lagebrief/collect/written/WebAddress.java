package org.lagebrief.collect.written;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address on the web as pages, feeds and records write it. */
public final class WebAddress {
    private WebAddress() {}

    /** Empty if it is none, or not of http or https. */
    public static Optional<URI> of(String written) {
        try {
            URI uri = new URI(written.strip());
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
