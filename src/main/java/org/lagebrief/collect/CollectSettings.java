package org.lagebrief.collect;

import org.lagebrief.collect.article.format.ArticleSettings;
import org.lagebrief.collect.table.TableSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How inputs are read, and how large they may be; whatever exceeds a limit is refused with its reason.
 *
 * @param maxSettingSize of one topic, mapping or sources file
 */
@ConfigurationProperties("lagebrief.collect")
public record CollectSettings(
        @DefaultValue("1MB") DataSize maxSettingSize,
        @DefaultValue ArticleSettings articles,
        @DefaultValue TableSettings tables) {

    /** The settings of a desk that sets nothing, made without Spring for commands that start none. */
    public static CollectSettings defaults() {
        return new CollectSettings(DataSize.ofMegabytes(1), ArticleSettings.defaults(), TableSettings.defaults());
    }
}
