package org.lagebrief.collect.article.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.collect.article.format.ArticleSettings;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.file.InputFile;

/** A saved page is found in its web archive, with its address and the time at which it was saved. */
class MhtmlTest {
    private static final String PAGE = "<html lang=3Dde><p>Die Pr=C3=A4fektur z=C3=A4hlt 95 Tote.</p></html>";
    private static final String PARTS = """

            ------b
            Content-Type: text/html
            Content-ID: <frame@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://hafenpost.example/toll

            %s
            ------b
            Content-Type: text/css
            Content-Location: cid:css@mhtml.blink

            body { color: black }
            ------b--
            """.formatted(PAGE);
    private static final String CHROME = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://hafenpost.example/toll#top
            Subject: =?utf-8?Q?Zahl=20der=20Toten?=
            Date: Mon, 23 Dec 2024 23:30:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----b"
            """;
    private static final String EXPLORER = """
            From: "Saved by Windows Internet Explorer 8"
            Subject: Zahl der Toten
            Date: Mon, 23 Dec 2024 23:30:00 +0100
            MIME-Version: 1.0
            Content-Type: text/html; charset="windows-1252"
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://hafenpost.example/toll
            X-MimeOLE: Produced By Microsoft MimeOLE V6.0.6002.18197

            <p>95 Tote =96 die Pr=E4fektur</p>
            """;
    private static final String WORD = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"----b\"\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {CHROME, EXPLORER, WORD})
    void savedPagesAreRecognised(String head) {
        assertThat(MailHead.of(head.getBytes(StandardCharsets.UTF_8)).isWebArchive())
                .isTrue();
    }

    @Test
    void mailWithPicturesIsNoSavedPage() {
        String mail =
                "From: a@x.example\nTo: b@x.example\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
        assertThat(MailHead.of(mail.getBytes(StandardCharsets.UTF_8)).isWebArchive())
                .isFalse();
    }

    @Test
    void pageIsHandedOnWithWhatTheArchiveTells() {
        Content page = page(CHROME + PARTS);
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("<html lang=de><p>Die Präfektur zählt 95 Tote.</p></html>");
        assertThat(page.entry()).isNull();
        assertThat(page.name()).isEqualTo("2024-12-24-page.mhtml.html");
        assertThat(page.told())
                .isEqualTo(new Content.Told(
                        URI.create("https://hafenpost.example/toll#top"), null, Instant.parse("2024-12-23T22:30:00Z")));
    }

    @Test
    void pageOfOnePartIsHandedOnWithItsCharset() {
        Content page = page(EXPLORER);
        assertThat(new String(page.bytes(), Charset.forName("windows-1252")).strip())
                .isEqualTo("<p>95 Tote – die Präfektur</p>");
        assertThat(page.told())
                .isEqualTo(new Content.Told(
                        URI.create("https://hafenpost.example/toll"),
                        Charset.forName("windows-1252"),
                        Instant.parse("2024-12-23T22:30:00Z")));
    }

    @Test
    void archiveWithoutAPageIsRefused() {
        assertThat(refusal(WORD + "\n------b\nContent-Type: image/png\n\nx\n------b--\n"))
                .isEqualTo(
                        "input/articles/a.mhtml: expected a web archive of a page, found one without HTML; save the page again or remove it");
    }

    @Test
    void archiveThatWasCutOffIsRefused() {
        String whole = CHROME + PARTS;
        assertThat(refusal(whole.substring(0, whole.length() - 15)))
                .isEqualTo("input/articles/a.mhtml: expected a mail that can be read to its end, "
                        + "found one that was cut off before its last boundary; save it again or remove it");
    }

    private Content page(String archive) {
        InputFile file = new InputFile(folder, folder.resolve("2024-12-24-page.mhtml"));
        var bytes = new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8));
        return new MhtmlFormat(inner -> () -> null).page(Content.of(file, bytes, ArticleSettings.defaults()));
    }

    private String refusal(String archive) {
        Desk desk = Desk.in(folder).with("articles/a.mhtml", archive);
        return desk.refusal(() -> desk.article("articles/a.mhtml"));
    }
}
