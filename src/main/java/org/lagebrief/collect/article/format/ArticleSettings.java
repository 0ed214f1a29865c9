package org.lagebrief.collect.article.format;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How articles are read, and how large they may be; whatever exceeds a limit is refused with its reason.
 *
 * @param maxSize of one article: its file, or its entry in an archive
 * @param fileTimeZone in which a moment without an offset of its own, such as a file's time, becomes a publication date
 * @param fields names that a desk's own JSON gives to what an article has, asked before those that are known; a dot leads
 *     into an object
 */
public record ArticleSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("Europe/Berlin") ZoneId fileTimeZone,
        @DefaultValue Map<ArticleField, List<String>> fields,
        @DefaultValue ArchiveSettings archives) {
    public ArticleSettings {
        // in the same order in every process, so that settings which say the same look the same
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The settings of a desk that sets nothing. */
    public static ArticleSettings defaults() {
        return new ArticleSettings(
                DataSize.ofMegabytes(10), ZoneId.of("Europe/Berlin"), Map.of(), ArchiveSettings.defaults());
    }
}
