package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;

/** The same briefings, rendered in processes of their own on other Java versions, in other places and languages. */
class SameBytesTest {
    private static final Path USUAL = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    static Stream<Arguments> machines() throws IOException {
        List<Arguments> machines = new ArrayList<>(List.of(
                machine(USUAL, "-Duser.timezone=Asia/Seoul", "-Duser.language=ko", "-Duser.country=KR"),
                machine(USUAL, "-Duser.timezone=America/St_Johns", "-Duser.language=tr", "-Dfile.encoding=ISO-8859-1"),
                machine(USUAL, "-Duser.timezone=UTC", "-Duser.language=ar", "-Duser.country=EG")));
        otherJavas()
                .forEach(home -> machines.add(machine(home, "-Duser.timezone=Asia/Kathmandu", "-Duser.language=th")));
        return machines.stream();
    }

    private static Arguments machine(Path home, String... options) {
        return Arguments.of(home, List.of(options));
    }

    /** The other Java installations beside the one that runs the test; there may be none. */
    private static List<Path> otherJavas() throws IOException {
        try (Stream<Path> homes = Files.list(USUAL.toRealPath().resolveSibling("."))) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> !Files.isSymbolicLink(home))
                    .filter(home -> !home.getFileName().equals(USUAL.getFileName()))
                    .sorted()
                    .map(Path::normalize)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("machines")
    void anotherMachineMakesTheSameBytes(Path home, List<String> options) throws Exception {
        List<Path> here = Renderer.render(folder.resolve("here"));
        Path there = folder.resolve("there");
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Renderer.class.getName(), there.toString()));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        assertThat(here)
                .hasSizeGreaterThan(8)
                .allSatisfy(file -> assertThat(Files.mismatch(
                                file, there.resolve(folder.resolve("here").relativize(file))))
                        .as(file.toString())
                        .isEqualTo(-1));
    }

    /** Renders briefings in both languages, with every kind of mark and names in several scripts. */
    static final class Renderer {
        private Renderer() {}

        public static void main(String[] arguments) {
            render(Path.of(arguments[0]));
        }

        static List<Path> render(Path folder) {
            var renderer = new BriefingRenderer(Path.of("templates"));
            return Stream.of(
                            SampleBriefings.kursk(),
                            SampleBriefings.munich(),
                            SampleBriefings.titled("Зеленський, 김정은, İstanbul \uD83D\uDE00"))
                    .flatMap(briefing -> files(renderer, briefing, folder).stream())
                    .toList();
        }

        private static List<Path> files(BriefingRenderer renderer, Briefing briefing, Path folder) {
            String topic = briefing.topic().id();
            var edition = new Edition(topic, briefing.week(), 1, renderer.contentHash(briefing));
            return renderer.render(briefing, edition, folder.resolve(topic)).paths();
        }
    }
}
