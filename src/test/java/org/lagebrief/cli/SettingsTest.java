package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.InputFaultException;

/** What a person reads who has set something to a value that it cannot have. */
class SettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lagebrief.time-zone | Mars | expected a time zone such as Europe/Berlin, found \"Mars\"; mend it ",
                "lagebrief.collect.articles.file-time-zone | Mars | expected a time zone such as Europe/Berlin, found \"Mars\"; ",
                "lagebrief.collect.articles.max-size | much | expected a size such as 5MB, found \"much\"; mend it ",
                "lagebrief.collect.tables.max-rows | all | expected a whole number, found \"all\"; mend it ",
                "lagebrief.aggregate.stale-after-weeks | 0 | expected 1 or more, found 0; mend it ",
                "lagebrief.aggregate.about-percent | 101 | expected 0 to 100, found 101; mend it ",
                "lagebrief.render.paper | a3 | expected a4 or letter, found \"a3\"; mend it ",
                "lagebrief.render.accent | teal | expected a colour such as \"#0b4f6c\", found \"teal\"; mend it ",
                "lagebrief.render.accent | #ffcc00 | expected a colour that can be read on white (contrast 4.5:1 or more), found #ffcc00 (1.5:1); "
            })
    void settingThatCannotBeIsNamed(String name, String value, String rest) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
                .isInstanceOf(InputFaultException.class)
                .hasMessageStartingWith(name + ": " + rest);
    }

    @Test
    void weeksEndInBerlinUnlessItIsSetOtherwise() {
        assertThat(Settings.read(Map.of()).lagebrief().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void databaseElsewhereMayHoldRunsWithoutADataFolder(@TempDir Path folder) {
        String absent = folder.resolve("absent").toString();
        Map<String, String> elsewhere =
                Map.of("lagebrief.data", absent, "spring.datasource.url", "jdbc:postgresql://localhost/lagebrief");

        assertThat(Settings.read(elsewhere).mayHoldRuns()).isTrue();
        assertThat(Settings.read(Map.of("lagebrief.data", absent)).mayHoldRuns())
                .isFalse();
        assertThat(Settings.read(Map.of("lagebrief.data", folder.toString())).mayHoldRuns())
                .isTrue();
    }
}
