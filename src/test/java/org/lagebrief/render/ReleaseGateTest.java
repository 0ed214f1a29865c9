package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.model.InputFaultException;

/** What keeps a briefing from being released: a template that provokes each check. */
class ReleaseGateTest {
    private static final String PLACE = "demonstrations-2025-W06.pdf: expected ";
    private static final String REMEDY = "; mend the templates; it is not released";

    @TempDir
    private Path folder;

    @Test
    void linkThatLeadsNowhereKeepsTheBriefingBack() throws IOException {
        assertKeptBack("<p>250,000 <a href=\"#ref-1\">1</a></p>")
                .hasMessage(PLACE + "every link to lead to a place in the briefing, found \"1\" that leads to #ref-1,"
                        + " which is not there" + REMEDY);
    }

    @Test
    void emptySectionKeepsTheBriefingBack() throws IOException {
        assertKeptBack("<h1>All</h1><p>Words.</p><h2>Estimates</h2><h3>Killed</h3><h2>Method</h2><p>Words.</p>")
                .hasMessage(
                        PLACE + "every section to say something, found nothing below the heading \"Killed\"" + REMEDY);
    }

    @Test
    void signOfAStyleThatNoFontHasKeepsTheBriefingBack() throws IOException {
        assertKeptBack("<p class=\"smiling\">Words.</p>")
                .hasMessage(PLACE + "every sign to have a glyph in a font, found one without on page 1, as a style or"
                        + " a list writes it" + REMEDY);
    }

    @Test
    void textBeyondTheEdgeOfThePaperKeepsTheBriefingBack() throws IOException {
        assertKeptBack("<p style=\"white-space: nowrap; margin-left: 480pt\">Words that nobody can read.</p>")
                .hasMessageStartingWith(
                        PLACE + "all text to stand on the page, found text that runs over the edge of page 1: \"");
    }

    @Test
    void figureWithoutWordsKeepsTheBriefingBack() throws IOException {
        template("<p>Words.</p>");
        assertThatThrownBy(() -> render(SampleBriefings.wordless()))
                .isInstanceOf(InputFaultException.class)
                .hasMessage("wordless-2025-W01.pdf: expected every figure to have the words and the file that state it,"
                        + " found none for 12 (Police)" + REMEDY);
    }

    @Test
    void briefingThatIsKeptBackLeavesNoFile() throws IOException {
        assertKeptBack("<h1>All</h1>");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void checkFindsWithoutAnyInputWhatTheTemplateWouldKeepBack() throws IOException {
        template("<h1>All</h1>");
        assertThat(new BriefingRenderer(folder).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .isEqualTo(folder.resolve("briefing.ftlh")
                                + ": expected every section to say something, found nothing below the heading \"All\";"
                                + " mend it, or delete it to have the one that comes with the program"));
    }

    @Test
    void shortTemplateWithoutAnyLinkPasses() throws IOException {
        template("<h1>All</h1><p>Nothing but words.</p>");
        assertThat(render(SampleBriefings.munich()).paths()).allMatch(Files::isRegularFile);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertKeptBack(String body) throws IOException {
        template(body);
        return assertThatThrownBy(() -> render(SampleBriefings.munich())).isInstanceOf(InputFaultException.class);
    }

    private void template(String body) throws IOException {
        Files.writeString(
                folder.resolve("briefing.ftlh"),
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>t</title>"
                        + "<style>body { font-family: 'Noto Sans' } .smiling::before { content: '\uD83D\uDE00' }</style></head><body>"
                        + body + "</body></html>");
    }

    private RenderedFiles render(Briefing briefing) {
        var edition = new Edition(briefing.topic().id(), briefing.week(), 1, "");
        return new BriefingRenderer(folder).render(briefing, edition, folder.resolve("out"));
    }
}
