package org.lagebrief.collect.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMomentTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 23);

    @ParameterizedTest
    @CsvSource({
        "2024-12-23T21:30:00Z, 2024-12-23T21:30Z",
        "2024-12-23t21:30:00z, 2024-12-23T21:30Z",
        "2024-12-23T21:30:00+01, 2024-12-23T21:30+01:00",
        "2024-12-23T21:30:00-0500, 2024-12-23T21:30-05:00",
        "2024-12-23T21:30+01:00, 2024-12-23T21:30+01:00",
        "2024-12-23T21:30:00.123+0100, 2024-12-23T21:30:00.123+01:00",
        "2024-12-23 21:30:00.123456+00:00, 2024-12-23T21:30:00.123456Z",
        "2024-12-23 21:30:00 UTC, 2024-12-23T21:30Z",
        "2024-12-23 21:30:00 +0100, 2024-12-23T21:30+01:00",
        "2024-12-23T21:30:00+01:00[Europe/Berlin], 2024-12-23T21:30+01:00",
        "'Mon, 23 Dec 2024 21:30:00 GMT', 2024-12-23T21:30Z",
        "'Mon, 23 Dec 2024 21:30:00 -0500', 2024-12-23T21:30-05:00",
        "'Mon, 23 Dec 2024 21:30:00 +0100 (CET)', 2024-12-23T21:30+01:00",
        "'Mon, 23 Dec 2024 21:30:00 EST', 2024-12-23T21:30-05:00",
        "'23 Dec 24 21:30 GMT', 2024-12-23T21:30Z"
    })
    void momentKeepsItsOffset(String written, OffsetDateTime at) {
        assertThat(WrittenMoment.of(" " + written + "\n")).contains(new WrittenMoment(DAY, at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-12-23",
                "2024-12-23T21:30:00",
                "2024-12-23 21:30",
                "20241223",
                "2024/12/23",
                "2024/12/23 21:30:00",
                "23.12.2024",
                "23.12.2024 21:30",
                "Mon, 23 Dec 2024 21:30:00",
                "Mon, 23 Dec 2024 21:30:00 MEZ"
            })
    void momentWithoutOffsetIsADay(String written) {
        assertThat(WrittenMoment.of(written)).contains(new WrittenMoment(DAY, null));
    }

    @ParameterizedTest
    @CsvSource({"1734985800, 30", "1734985800000, 30", "1734985800.25, 30", "1734985859, 30:59"})
    void countSinceThe1970sIsAMomentWhereOneIsExpected(String written, String minute) {
        assertThat(WrittenMoment.of(written, ZoneId.of("Europe/Berlin")))
                .contains(new WrittenMoment(DAY, OffsetDateTime.parse("2024-12-23T21:" + minute + "+01:00")));
        assertThat(WrittenMoment.of(written)).isEmpty();
    }

    @Test
    void dateIsNoCount() {
        assertThat(WrittenMoment.of("20241223", ZoneId.of("Europe/Berlin"))).contains(new WrittenMoment(DAY, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gestern",
                "2024-02-30",
                "2024/2/30",
                "30.2.2024",
                "20240230",
                "0024-12-23",
                "2024-12-23T25:00:00Z",
                "Mon, 32 Dec 2024 21:30:00 +0100"
            })
    void whatIsNoDateIsNone(String written) {
        assertThat(WrittenMoment.of(written)).isEmpty();
    }
}
