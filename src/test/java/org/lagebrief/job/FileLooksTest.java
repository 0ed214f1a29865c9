package org.lagebrief.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.store.RunKey;

class FileLooksTest {
    @TempDir
    Path input;

    @Test
    void bytesDecideHowAFileLooks() throws Exception {
        Path one = Files.writeString(input.resolve("a.txt"), "one");
        Path same = Files.writeString(input.resolve("b.txt"), "one");

        assertThat(looks().of(one).sha256()).isEqualTo(looks().of(same).sha256());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipeWithoutAWriterIsRefusedAtOnce() throws Exception {
        Path pipe = input.resolve("pipe.txt");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS))
                .isTrue();

        assertRefused(pipe);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endlessDeviceIsRefusedAtOnce() throws Exception {
        assertRefused(Files.createSymbolicLink(input.resolve("zero.txt"), Path.of("/dev/zero")));
    }

    private void assertRefused(Path file) {
        assertThatThrownBy(() -> looks().of(file))
                .hasMessage(file.getFileName() + ": expected a file, found a pipe or device; move it elsewhere");
    }

    private FileLooks looks() {
        return new FileLooks(new RunContext(new RunKey("2026-W47", "", 0), 1, input, input, input, false), "1");
    }
}
