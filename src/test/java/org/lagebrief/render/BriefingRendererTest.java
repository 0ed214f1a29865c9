package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;

/** What the renderer writes, and that it writes the same again. */
class BriefingRendererTest {
    private static final Path TEMPLATES = Path.of("templates");

    private final BriefingRenderer renderer = new BriefingRenderer(TEMPLATES);

    @TempDir
    private Path folder;

    @Test
    void sameBriefingMakesTheSameBytesOfEveryFile() throws Exception {
        List<Path> first = render(SampleBriefings.kursk(), 1, folder.resolve("a"));
        List<Path> second = new BriefingRenderer(TEMPLATES)
                .render(SampleBriefings.kursk(), edition(SampleBriefings.kursk(), 1), folder.resolve("b"));
        assertThat(first).hasSize(4);
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.mismatch(first.get(i), second.get(i)))
                    .as(first.get(i).toString())
                    .isEqualTo(-1);
        }
    }

    private List<Path> render(Briefing briefing, int revision, Path into) {
        return renderer.render(briefing, edition(briefing, revision), into);
    }

    private Edition edition(Briefing briefing, int revision) {
        return new Edition(briefing.topic().id(), briefing.week(), revision, renderer.contentHash(briefing));
    }
}
