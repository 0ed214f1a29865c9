package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.ConsentWording;
import org.lagebrief.model.delivery.MailText;
import org.lagebrief.render.MailRenderer.Kind;

/** The mail around a briefing. */
class MailRendererTest {
    private static final int COLUMNS = 78;

    @TempDir
    private Path folder;

    private final MailRenderer renderer = new MailRenderer(Path.of("templates"));

    @Test
    void subjectNamesTopicAndWeekInTheReadersLanguage() throws IOException {
        Briefing kursk = SampleBriefings.kursk();
        String title = kursk.topic().title();

        assertThat(mail(kursk, 1, null, new Kind(Language.GERMAN, false)).subject())
                .isEqualTo(title + ", KW 52/2024");
        assertThat(mail(kursk, 2, null, new Kind(Language.ENGLISH, true)).subject())
                .isEqualTo("Correction: " + title + ", Week 52, 2024");
    }

    @Test
    void htmlFetchesNothingAndRunsNothing() throws IOException {
        String html = mail(
                        SampleBriefings.titled("<script>x</script> & \"Y\""),
                        1,
                        null,
                        new Kind(Language.ENGLISH, false))
                .html();

        assertThat(html)
                .contains("&lt;script&gt;x&lt;/script&gt; &amp; &quot;Y&quot;", "href=\"" + MailText.UNSUBSCRIBE + "\"")
                .doesNotContain("<script", "<img", "<svg", "<style", "<link", "src=", "url(");
    }

    @Test
    void textIsNoWiderThanALine() throws IOException {
        MailText mail = mail(SampleBriefings.crowded(), 1, null, new Kind(Language.GERMAN, false));

        assertThat(mail.plain().lines())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
        assertThat(mail.plain()).contains(MailText.UNSUBSCRIBE).doesNotContain("<", "&amp;");
    }

    @Test
    void mailInAnotherLanguageThanTheBriefingsSaysSo() throws IOException {
        Briefing german = SampleBriefings.kursk();
        String title = german.topic().title();
        MailText english = mail(german, 1, null, new Kind(Language.ENGLISH, false));

        assertThat(english.plain()).contains("This briefing is in German; so are its titles");
        assertThat(english.html()).contains("<span lang=\"de\">" + title + "</span>", "This briefing is in German;");
        assertThat(mail(german, 1, null, new Kind(Language.GERMAN, false)).html())
                .contains(title)
                .doesNotContain("lang=\"de\">" + title, "auf Deutsch");
    }

    @Test
    void whatIsAskedStandsInBothBodiesWithOneLink() {
        ConsentWording wording = renderer.wording(Language.GERMAN, "Desk & Co", Duration.ofDays(7));

        assertThat(wording.subject()).isEqualTo("Bitte bestätigen: Briefings von Desk & Co");
        assertThat(wording.statement())
                .isEqualTo(
                        "Ich möchte die wöchentlichen Briefings von Desk & Co an diese Adresse erhalten. Ich kann sie"
                                + " jederzeit abbestellen, mit dem Link in jeder Mail.");
        assertThat(wording.plain())
                .contains("Ich möchte die wöchentlichen Briefings", ConsentWording.CONFIRM, "Der Link gilt 7 Tage.");
        assertThat(wording.html())
                .contains("Desk &amp; Co", "href=\"" + ConsentWording.CONFIRM + "\"")
                .doesNotContain("<script", "<img", "<style", "<link", "src=", "url(");
        assertThat(renderer.wording(new Language("fr"), "Desk", Duration.ofHours(2))
                        .plain())
                .contains("I want to receive", "The link can be used for one day.");
    }

    @Test
    void pdfThatIsTooLargeIsLinkedInBothBodies() throws IOException {
        String link = "https://example.org/kursk.pdf?a=1&b=2";
        MailText mail = mail(SampleBriefings.kursk(), 1, link, new Kind(Language.ENGLISH, false));

        assertThat(mail.plain()).contains("\n" + link + "\n").doesNotContain("attached");
        assertThat(mail.html())
                .contains("href=\"https://example.org/kursk.pdf?a=1&amp;b=2\"")
                .doesNotContain("attached");
    }

    @Test
    void fileOfAnotherRevisionIsRefused() {
        assertThatThrownBy(() -> {
                    Path json = json(SampleBriefings.kursk(), 2);
                    Edition other = new Edition("kursk", SampleBriefings.kursk().week(), 1, "");
                    renderer.render(json, other, null, List.of(new Kind(Language.GERMAN, false)));
                })
                .isInstanceOf(InputFaultException.class)
                .hasMessage(folder.resolve("briefing.json")
                        + ": expected revision 1, found revision 2; make it again with lagebrief run");
    }

    @Test
    void brokenTemplateIsNamed() throws IOException {
        Files.writeString(folder.resolve("mail.txt.ftl"), "${nothing}");

        assertThat(new MailRenderer(folder).faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.place()).isEqualTo(folder.resolve("mail.txt.ftl") + ", line 1, column 3"));
        assertThat(renderer.faults()).isEmpty();
    }

    private MailText mail(Briefing briefing, int revision, @Nullable String pdfLink, Kind kind) throws IOException {
        Edition edition = new Edition(briefing.topic().id(), briefing.week(), revision, "");
        return renderer.render(json(briefing, revision), edition, pdfLink, List.of(kind))
                .texts()
                .get(0);
    }

    private Path json(Briefing briefing, int revision) throws IOException {
        Edition edition = new Edition(briefing.topic().id(), briefing.week(), revision, "");
        return Files.writeString(
                folder.resolve("briefing.json"), BriefingJson.write(BriefingModel.of(briefing), edition, null));
    }
}
