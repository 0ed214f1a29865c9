package org.lagebrief.model;

/** The identity of an article: the SHA-256 of its bytes as 64 lower-case hexadecimal digits; same bytes, same article. */
public record ArticleId(String sha256) implements Comparable<ArticleId> {
    /** @throws IllegalArgumentException if it is not 64 lower-case hexadecimal digits */
    public ArticleId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("article id: expected 64 hexadecimal digits, found \"" + sha256 + "\"");
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return sha256.compareTo(other.sha256);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
