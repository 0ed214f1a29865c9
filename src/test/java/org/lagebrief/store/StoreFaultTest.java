package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.InputFault;

/** What is said of a database that fails, by what its driver says. */
class StoreFaultTest {
    @ParameterizedTest
    @CsvSource({
        "90020, one that still is",
        "90028, one that cannot",
        "90030, a damaged one",
        "90031, one that cannot",
        "90048, one of another version"
    })
    void faultFollowsFromTheDriversCode(int code, String found) {
        Throwable failure = new IllegalStateException(new SQLException("no matter", "HY000", code));

        assertThat(StoreFault.of(failure, Path.of("data")))
                .map(InputFault::found)
                .contains(found);
    }

    @Test
    void fullDiskIsNamedWhateverTheCode() {
        Throwable failure = new SQLException("no matter", "HY000", 90031, new IOException("No space left on device"));

        assertThat(StoreFault.of(failure, Path.of("data")))
                .map(InputFault::found)
                .contains("none left");
    }

    @Test
    void anotherFailureIsNotExplained() {
        assertThat(StoreFault.of(new SQLException("no matter", "42000", 42000), Path.of("data")))
                .isEmpty();
    }
}
