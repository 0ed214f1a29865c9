package org.lagebrief.model;

import org.jspecify.annotations.Nullable;

/** A claim together with the article that carries it, or null for a claim that a figure table states. */
public record Report(Claim claim, @Nullable Article article) {
    /** The outlet, else the table's file: who a reader is told has published this. */
    public String publisher() {
        return article == null ? claim.provenance().file() : article.publisherOrFile();
    }
}
