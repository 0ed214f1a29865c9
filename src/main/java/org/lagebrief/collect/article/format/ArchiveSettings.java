package org.lagebrief.collect.article.format;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much an archive may hold; an archive that exceeds a limit is read no further, and what came before is kept.
 *
 * @param maxEntries in one file, those of archives within it included
 * @param maxInflated bytes that one file may unpack to, those of archives within it included
 * @param maxRatio of unpacked to packed bytes of one entry, once it has unpacked to 4 MB
 * @param maxDepth of archives within each other; a gzip file is one
 */
public record ArchiveSettings(
        @DefaultValue("50000") int maxEntries,
        @DefaultValue("20GB") DataSize maxInflated,
        @DefaultValue("200") int maxRatio,
        @DefaultValue("5") int maxDepth) {
    /** The settings of a desk that sets nothing. */
    public static ArchiveSettings defaults() {
        return new ArchiveSettings(50_000, DataSize.ofGigabytes(20), 200, 5);
    }
}
