package org.lagebrief.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {
    @ParameterizedTest
    @CsvSource({
        "2024-12-23, 2024-W52",
        "2024-12-29, 2024-W52",
        "2024-12-30, 2025-W01",
        "2021-01-03, 2020-W53",
        "2024-01-01, 2024-W01",
    })
    void dateLiesInItsIsoWeek(LocalDate date, String week) {
        assertThat(Week.of(date)).hasToString(week);
        assertThat(Week.parse(week).contains(date)).isTrue();
    }

    @Test
    void weekRunsFromMondayToSunday() {
        Week week = Week.parse("2025-W01");

        assertThat(week.monday()).isEqualTo("2024-12-30");
        assertThat(week.sunday()).isEqualTo("2025-01-05");
        assertThat(week.contains(LocalDate.parse("2024-12-29"))).isFalse();
        assertThat(week.contains(LocalDate.parse("2025-01-06"))).isFalse();
    }

    @Test
    void neighboursCrossTheYear() {
        assertThat(Week.parse("2025-W01").previous()).hasToString("2024-W52");
        assertThat(Week.parse("2020-W53").next()).hasToString("2021-W01");
    }

    @Test
    void sundayNightInBerlinIsStillTheOldWeek() {
        Instant instant = Instant.parse("2024-12-29T22:59:00Z");

        assertThat(Week.of(instant, ZoneId.of("Europe/Berlin"))).hasToString("2024-W52");
        assertThat(Week.of(instant, ZoneId.of("Asia/Seoul"))).hasToString("2025-W01");
        assertThat(Week.lastCompleteBefore(instant, ZoneId.of("Asia/Seoul"))).hasToString("2024-W52");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-52", "2024W52", "week 52", "", "2024-W5"})
    void otherFormsAreRejected(String text) {
        assertThatThrownBy(() -> Week.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("week: expected the form 2024-W52, found \"" + text + "\"");
    }

    @Test
    void weekThatTheYearDoesNotHaveIsRejected() {
        assertThatThrownBy(() -> Week.parse("2024-W53"))
                .hasMessage("week: expected a week from 1 to 52 in 2024, found 53");
        assertThatThrownBy(() -> Week.parse("2024-W00"))
                .hasMessage("week: expected a week from 1 to 52 in 2024, found 0");
        assertThat(Week.parse("2020-W53").number()).isEqualTo(53);
    }

    @Test
    void laterWeekIsGreater() {
        assertThat(Week.parse("2025-W01")).isGreaterThan(Week.parse("2024-W52"));
    }
}
