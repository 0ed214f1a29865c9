package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** A desk that sets nothing has sound settings, and what it sets counts. */
class CollectSettingsTest {
    @Test
    void defaultsAreThoseThatSpringBinds() {
        CollectSettings bound = new Binder(List.of()).bindOrCreate("lagebrief.collect", CollectSettings.class);
        assertThat(CollectSettings.defaults()).isEqualTo(bound);
    }

    @Test
    void whatIsSetCounts() {
        var source = new MapConfigurationPropertySource(Map.of(
                "lagebrief.collect.articles.max-size", "2MB",
                "lagebrief.collect.articles.file-time-zone", "UTC",
                "lagebrief.collect.tables.max-rows", "7",
                "lagebrief.collect.tables.null-values[0]", "?"));
        CollectSettings settings = new Binder(source)
                .bind("lagebrief.collect", CollectSettings.class)
                .get();
        assertThat(settings.articles().maxSize()).isEqualTo(DataSize.ofMegabytes(2));
        assertThat(settings.articles().fileTimeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.tables().maxRows()).isEqualTo(7);
        assertThat(settings.tables().maxColumns()).isEqualTo(1000);
        assertThat(settings.tables().nullValues()).containsExactly("?");
    }
}
