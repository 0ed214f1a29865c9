package org.lagebrief.model;

import org.jspecify.annotations.Nullable;

/**
 * A claim together with the article that carries it.
 *
 * @param claim as it counts: what an editor has corrected is corrected in it
 * @param article null for a claim that a figure table states
 * @param judgement what an editor has decided on it, or null if nobody has
 */
public record Report(
        Claim claim, @Nullable Article article, @Nullable Judgement judgement) {
    /** A report on which nobody has decided. */
    public Report(Claim claim, @Nullable Article article) {
        this(claim, article, null);
    }

    /** By its claim, which stands in no other article. */
    @Override
    public int hashCode() {
        return claim.hashCode();
    }

    /** The outlet, else the table's file: who a reader is told has published this. */
    public String publisher() {
        return article == null ? claim.provenance().file() : article.publisherOrFile();
    }

    public boolean isRejected() {
        return judgement != null && judgement.isRejected();
    }

    /** The claim as the source was read, whatever an editor has made of it. */
    public Claim asRead() {
        return judgement == null ? claim : judgement.asRead();
    }
}
