package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.cli.LagebriefProcess.End;

/** Settings in the working directory, and what wins over them. */
class SettingsIT {
    @TempDir
    Path folder;

    @Test
    void applicationYmlInTheWorkingDirectoryNamesTheFolders() throws Exception {
        Desk.withTwoWeeks(folder);
        Files.writeString(folder.resolve("application.yml"), "lagebrief: {output: made/here, data: kept}\n");

        End end = LagebriefProcess.start(folder, "run", "--week", "2024-W52").end(folder);

        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        assertThat(end.out()).contains("made/here/2024-W52/kursk/kursk-2024-W52.pdf");
        assertThat(folder.resolve("kept/lagebrief.mv.db")).exists();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void optionWinsOverTheFile() throws Exception {
        Desk.withTwoWeeks(folder);
        Files.writeString(folder.resolve("application.yml"), "lagebrief: {output: made/here}\n");

        End end = LagebriefProcess.start(folder, "run", "--week", "2024-W52", "--output", "there")
                .end(folder);

        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("there/2024-W52/report.json")).exists();
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "history", "recover"})
    void settingThatCannotBeIsAUsageErrorInOneLine(String command) throws Exception {
        Files.writeString(folder.resolve("application.yml"), "lagebrief: {aggregate: {stale-after-weeks: 0}}\n");

        End end = LagebriefProcess.start(folder, command).end(folder);

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .startsWith("lagebrief.aggregate.stale-after-weeks: expected 1 or more, found 0; mend it ")
                .hasLineCount(1);
    }
}
