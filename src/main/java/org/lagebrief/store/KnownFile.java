package org.lagebrief.store;

import org.lagebrief.model.ArticleId;

/**
 * An article's file as it looked when it was last read.
 *
 * @param look while a file looks the same and has the article's bytes, it is not read again
 */
public record KnownFile(String file, Look look, ArticleId article) {
    /**
     * What tells, beside its bytes, whether a file has to be read again.
     *
     * @param modifiedNs time of the last change, in nanoseconds since 1970
     * @param manner names how it was read; another manner of reading makes every file new
     */
    public record Look(long sizeBytes, long modifiedNs, String manner) {}
}
