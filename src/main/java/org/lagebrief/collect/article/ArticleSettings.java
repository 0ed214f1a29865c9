package org.lagebrief.collect.article;

import java.time.ZoneId;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How articles are read, and how large they may be; whatever exceeds a limit is refused with its reason.
 *
 * @param maxSize of one article: its file, or its entry in an archive
 * @param fileTimeZone in which a file's last-modified time becomes a publication date
 */
public record ArticleSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("Europe/Berlin") ZoneId fileTimeZone) {
    /** The settings of a desk that sets nothing. */
    public static ArticleSettings defaults() {
        return new ArticleSettings(DataSize.ofMegabytes(10), ZoneId.of("Europe/Berlin"));
    }
}
