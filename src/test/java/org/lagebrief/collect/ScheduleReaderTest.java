package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Schedule;

class ScheduleReaderTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest
    @CsvSource({
        "Mon 06:30 Europe/Berlin, 0 30 6 * * MON, Europe/Berlin",
        "Mon 06:30, 0 30 6 * * MON, Europe/Kyiv",
        "  wednesday   7:05  UTC, 0 5 7 * * WED, UTC",
        "Thurs 23:59 +02:00, 0 59 23 * * THU, +02:00",
        "30 6 * * MON, 0 30 6 * * MON, Europe/Kyiv",
        "30 6 * * 1 America/New_York, 0 30 6 * * 1, America/New_York",
        "0 30 6 1 * *, 0 30 6 1 * *, Europe/Kyiv",
        "15 30 6 1 * * Asia/Seoul, 15 30 6 1 * *, Asia/Seoul",
    })
    void dayAndTimeOrCronLineIsRead(String written, String cron, ZoneId zone) {
        assertThat(ScheduleReader.read(written, KYIV)).isEqualTo(new Schedule(cron, zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mon",
                "06:30",
                "Mon 24:00",
                "Mon 6.30",
                "Montag 06:30",
                "Mon 06:30 Europe/Bonn",
                "Mon 06:30 Europe/Berlin please",
                "61 6 * * MON",
                "0 0 30 2 *",
            })
    void anythingElseIsRefused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScheduleReader.read(written, KYIV))
                .withMessage(
                        "schedule: expected a day and a time such as Mon 06:30 Europe/Berlin, or a cron line such as"
                                + " 30 6 * * MON, found \"" + written + "\"");
    }
}
