package org.lagebrief.collect;

import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How inputs are read, and how large they may be; whatever exceeds a limit is refused with its reason.
 *
 * @param maxArticleSize of one article's file
 * @param maxSettingSize of one topic, mapping or sources file
 * @param fileTimeZone in which a file's last-modified time becomes a publication date
 */
@ConfigurationProperties("lagebrief.collect")
public record CollectSettings(
        @DefaultValue("5MB") DataSize maxArticleSize,
        @DefaultValue("1MB") DataSize maxSettingSize,
        @DefaultValue("Europe/Berlin") ZoneId fileTimeZone,
        @DefaultValue Tables tables) {

    /**
     * How figure tables are read.
     *
     * @param maxSize of one table's file
     * @param maxRows below the header
     * @param maxFieldLength in UTF-16 code units
     * @param nullValues cells that say nothing, compared without case and surrounding space
     */
    public record Tables(
            @DefaultValue("64MB") DataSize maxSize,
            @DefaultValue("1000000") int maxRows,
            @DefaultValue("1000") int maxColumns,
            @DefaultValue("10000") int maxFieldLength,
            @DefaultValue({"", "-", "–", "n/a", "k. A."}) Set<String> nullValues) {
        public Tables {
            nullValues = Set.copyOf(nullValues);
        }
    }

    /** The settings of a desk that sets nothing, made without Spring for commands that start none. */
    public static CollectSettings defaults() {
        return new CollectSettings(
                DataSize.ofMegabytes(5),
                DataSize.ofMegabytes(1),
                ZoneId.of("Europe/Berlin"),
                new Tables(DataSize.ofMegabytes(64), 1_000_000, 1000, 10_000, Set.of("", "-", "–", "n/a", "k. A.")));
    }
}
