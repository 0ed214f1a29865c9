package org.lagebrief.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.collect.Desk;

/** A file is named below the input folder, and its faults by the path a person would type. */
class InputFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "input, input/topics/a.yml, topics/a.yml, input/topics/a.yml",
        "./input, ./input/topics/a.yml, topics/a.yml, ./input/topics/a.yml",
        "/srv/input, /srv/input/a.txt, a.txt, /srv/input/a.txt",
        "input, input/x/../a.txt, a.txt, input/a.txt",
        "input, elsewhere/a.txt, elsewhere/a.txt, elsewhere/a.txt",
        "., a.txt, a.txt, ./a.txt"
    })
    void fileIsNamedBelowTheInputFolder(Path input, Path path, String name, String place) {
        var file = new InputFile(input, path);
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"a.TXT, txt, a", "a.csv.yml, yml, a.csv", "a, '', a", "a., '', a"})
    void endingIsWhatFollowsTheLastDot(Path path, String ending, String baseName) {
        var file = new InputFile(Path.of("input"), path);
        assertThat(file.ending()).isEqualTo(ending);
        assertThat(file.baseName()).isEqualTo(baseName);
    }

    @Test
    void linkedFoldersAreReadAndLoopsRefused() throws IOException {
        Desk desk = Desk.in(folder).with("articles/a.txt", "The police said that 95 people died.");
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Files.writeString(archive.resolve("b.txt"), "The police said that 96 people died.");
        Files.createSymbolicLink(desk.path("articles/linked"), archive);
        Files.createSymbolicLink(archive.resolve("loop"), archive);
        assertThat(desk.collector().articleFiles(desk.input()))
                .containsExactly(
                        desk.path("articles/a.txt"),
                        desk.path("articles/linked/b.txt"),
                        desk.path("articles/linked/loop"));
        assertThat(desk.article("articles/linked/b.txt").file()).isEqualTo("articles/linked/b.txt");
        assertThat(desk.refusal(() -> desk.article("articles/linked/loop")))
                .isEqualTo("input/articles/linked/loop: expected a file, found a folder or device; "
                        + "rename it or move it elsewhere");
    }
}
