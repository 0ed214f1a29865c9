package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;

/** The briefing as plain text. */
class PlainBriefingTest {
    private static final int COLUMNS = 78;

    @TempDir
    private Path folder;

    static Stream<Briefing> briefings() {
        return Stream.of(
                SampleBriefings.kursk(),
                SampleBriefings.munich(),
                SampleBriefings.crowded(),
                SampleBriefings.overtaken(Language.GERMAN),
                SampleBriefings.titled("A title that goes on and on, ".repeat(9)),
                Specimen.briefing(Language.GERMAN),
                Specimen.briefing(Language.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("briefings")
    void noLineIsTooWide(Briefing briefing) throws IOException {
        assertThat(text(briefing, Path.of("templates")).lines())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    }

    @Test
    void titleStandsAsItIsButCannotSteerTheTerminal() throws IOException {
        assertThat(text(SampleBriefings.titled("<b>A & B</b>\u001B]0;x\u0007\n====\u202Eevil"), Path.of("templates")))
                .contains("\n<b>A & B</b>]0;x ====evil\n")
                .doesNotContain("\u001B", "\u202E", "&amp;");
    }

    @Test
    void ownTemplateAndOwnWordsWin() throws IOException {
        Files.writeString(folder.resolve("briefing.txt.ftl"), "${row([name, 30], [msg('contents'), 10, 'right'])}");
        Files.writeString(folder.resolve("messages_en.properties"), "contents=In here");
        assertThat(text(SampleBriefings.munich(), folder)).isEqualTo("demonstrations-2025-W06            In here\n");
    }

    @Test
    void mistakeInItIsNamedWithItsPlaceAndKeepsTheBriefingBack() throws IOException {
        Path template = Files.writeString(folder.resolve("briefing.txt.ftl"), "Week\n${fold(brifing.week.id)}");
        assertThatThrownBy(() -> text(SampleBriefings.munich(), folder))
                .isInstanceOf(InputFaultException.class)
                .hasMessageStartingWith(template + ", line 2, column 8: expected a template that works, found ");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(new BriefingRenderer(folder).faults())
                .first()
                .satisfies(fault -> assertThat(fault.place()).startsWith(template + ", line 2, column 8"));
    }

    private String text(Briefing briefing, Path templates) throws IOException {
        var renderer = new BriefingRenderer(templates);
        var edition = new Edition(briefing.topic().id(), briefing.week(), 1, "");
        return Files.readString(renderer.render(briefing, edition, folder.resolve("out"))
                .paths()
                .get(2));
    }
}
