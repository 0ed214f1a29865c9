package org.lagebrief.collect.article.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.collect.article.format.ArticleSettings;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** A mail's text and what is attached to it become articles; a mail that cannot be read whole is refused. */
class MailTest {
    private static final String GERMAN = "Die Präfektur zählt nach dem Hochwasser 95 Tote und 1.200 Vermisste.";
    private static final String ENGLISH = "The coast guard said on Monday that at least 95 people had died.";
    private static final String HEAD = """
            From: =?UTF-8?Q?Hafenpost_T=C3=A4glich?= <news@hafenpost.example>
            To: desk@lage.example
            Subject: =?ISO-8859-1?B?WmFobCBkZXIgVG90ZW4gZPxyZnRl?=
             =?ISO-8859-1?Q?_steigen?=
            Date: Mon, 23 Dec 2024 23:30:00 +0100 (CET)
            MIME-Version: 1.0
            """;

    @TempDir
    Path folder;

    @Test
    void headersAreTakenOver() {
        Article article =
                article(HEAD + "Content-Language: de-AT\nContent-Type: text/plain; charset=utf-8\n\n" + GERMAN + "\n");
        assertThat(article.entry()).isNull();
        assertThat(article.headline()).isEqualTo("Zahl der Toten dürfte steigen");
        assertThat(article.publisher()).isEqualTo("Hafenpost Täglich");
        assertThat(article.language()).isEqualTo(Language.GERMAN);
        assertThat(article.publication())
                .isEqualTo(Publication.at(
                        OffsetDateTime.parse("2024-12-23T23:30:00+01:00"), Publication.Evidence.DECLARED));
        assertThat(article.text()).isEqualTo(GERMAN);
        assertThat(article.firstLine()).isNull();
    }

    @ParameterizedTest(name = "{0} as {1}, {2}")
    @CsvSource({
        "utf-8, UTF-8, 8bit",
        "utf-8, UTF-8, base64",
        "utf-8, UTF-8, quoted-printable",
        "iso-8859-1, ISO-8859-1, 8bit",
        "windows-1252, windows-1252, quoted-printable",
        "us-ascii, UTF-8, 8bit",
        "iso-8859-1, UTF-8, base64",
        "utf-8, windows-1252, quoted-printable",
        "x-unknown, windows-1252, base64",
        "'', UTF-8, 8bit"
    })
    void textIsReadInTheEncodingOfItsBytes(String declared, String actual, String transfer) {
        String header = HEAD + "Content-Type: text/plain" + (declared.isEmpty() ? "" : "; charset=\"" + declared + "\"")
                + "\nContent-Transfer-Encoding: " + transfer + "\n\n";
        byte[] text = GERMAN.getBytes(Charset.forName(actual));
        Desk desk = Desk.in(folder)
                .with("articles/a.txt", joined(header.getBytes(StandardCharsets.US_ASCII), encoded(text, transfer)));
        assertThat(desk.article("articles/a.txt").text()).isEqualTo(GERMAN);
    }

    @Test
    void hardWrappedLinesAreJoined() {
        assertThat(text("text/plain", """
                        The coast guard said on Monday that at least 95 people had died in
                        the flood, and that more than 1,200 were still missing along the
                        northern shore.

                        Missing:
                        - 700 in the harbour quarter, as the mayor of the town told us on
                          Sunday
                        - 500 elsewhere
                        -----------------
                        https://harbour.example/track?x=1

                        --\s
                        Harbour Post, 12 Quay Street
                        """)).isEqualTo("""
                        The coast guard said on Monday that at least 95 people had died in the flood, and that more than 1,200 were still missing along the northern shore.

                        Missing:

                        - 700 in the harbour quarter, as the mayor of the town told us on Sunday

                        - 500 elsewhere""");
    }

    @Test
    void widthOfOneParagraphIsNotThatOfAnother() {
        String wide =
                "This paragraph was written as one line of ninety signs and more, since its writer has a wide screen.";
        assertThat(text(
                        "text/plain",
                        "The coast guard counts 95 dead in the flood on the\nnorthern shore.\n\n"
                                + wide.substring(0, 99) + "\n"))
                .isEqualTo("The coast guard counts 95 dead in the flood on the northern shore.\n\n"
                        + wide.substring(0, 99));
    }

    @Test
    void flowedLinesAreJoined() {
        assertThat(
                        text(
                                "text/plain; format=flowed; delsp=yes",
                                "The coast guard counts 95 dead  \nand 1,200 miss \ning.\nThe mayor counts more than a hundred.\n"))
                .isEqualTo(
                        "The coast guard counts 95 dead and 1,200 missing.\n\nThe mayor counts more than a hundred.");
    }

    @Test
    void plainRenditionIsTakenIfItSaysTheSame() {
        assertThat(text("multipart/alternative; boundary=b", alternative(ENGLISH, "<p>" + ENGLISH + " More.</p>")))
                .isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"View this email in your browser: https://x.example/1", "Read more at https://x.example/", ""})
    void htmlIsTakenIfThePlainRenditionIsAStub(String plain) {
        assertThat(text("multipart/alternative; boundary=b", alternative(plain, "<h1>Toll</h1><p>" + ENGLISH + "</p>")))
                .isEqualTo("Toll\n\n" + ENGLISH);
    }

    @Test
    void whatAReaderDoesNotSeeIsLeftOut() {
        assertThat(text(
                        "text/html; charset=utf-8",
                        "<body><div style='display:none'>999 dead</div>"
                                + "<span style=\"max-height:0px;overflow:hidden\">998 dead</span><div class=preheader>997 dead</div>"
                                + "<p style='font-size:1px'>996 dead</p><p style='font-size:16px'>" + ENGLISH + "</p>"
                                + "<img src='https://t.example/open.gif' width=1 height=1 alt=''></body>"))
                .isEqualTo(ENGLISH);
    }

    @Test
    void newslettersFurnitureIsLeftOut() {
        assertThat(text(
                        "text/html",
                        "<p>View in browser</p><p>" + ENGLISH
                                + "</p><p>You are receiving this because 120 people asked for it."
                                + "</p><p>12 Quay Street, 4711 Harbour</p>"))
                .isEqualTo(ENGLISH);
        assertThat(text("text/plain", GERMAN + "\n\nNewsletter abbestellen: https://x.example/u\n\n4711 Hafenstadt\n"))
                .isEqualTo(GERMAN);
    }

    @Test
    void newsAfterAFootersWordsIsKept() {
        String news = (ENGLISH + "\n\n").repeat(60);
        assertThat(text("text/plain", "Unsubscribe | Archive\n\n" + news)).isEqualTo(news.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "From: news@hafenpost.example|hafenpost.example",
                "From: \"Hafenpost\" <news@hafenpost.example>|Hafenpost",
                "From: news@x.example;List-Id: Tägliche Lage <lage.x.example>|Tägliche Lage",
                "From: H\u00E4fen <a@x.example>|Häfen",
                "From: =?utf-8?B?SMOk?= =?utf-8?B?ZmVu?= <a@x.example>|Häfen",
                "Subject: x|null"
            })
    void publisherIsTheSendersName(String headers, String publisher) {
        Article article = article(
                headers.replace(';', '\n') + "\nDate: Mon, 23 Dec 2024 23:30:00 +0100\nMIME-Version: 1.0\n\n" + GERMAN);
        assertThat(String.valueOf(article.publisher())).isEqualTo(publisher);
    }

    @Test
    void characterSplitBetweenEncodedWordsIsWhole() {
        String subject = "Subject: =?UTF-8?Q?Pr=C3?=\n =?UTF-8?Q?=A4fektur_z=C3=A4hlt?=\n";
        assertThat(article(subject + "From: a@x.example\n\n" + GERMAN).headline())
                .isEqualTo("Präfektur zählt");
    }

    @Test
    void subjectInAnUnknownEncodingGivesWayToTheText() {
        assertThat(article("Subject: =?x-unknown?Q?=E4?=\nFrom: a@x.example\n\n" + GERMAN)
                        .headline())
                .isEqualTo(GERMAN);
    }

    @Test
    void mailWithoutDateWasThereWhenItWasReceived() {
        String received =
                "Received: from a.example by b.example; Tue, 24 Dec 2024 00:10:00 +0100\nFrom: a@x.example\n\n";
        assertThat(article(received + GERMAN).publication())
                .isEqualTo(
                        Publication.at(OffsetDateTime.parse("2024-12-24T00:10:00+01:00"), Publication.Evidence.SAVED));
    }

    @Test
    void attachmentsAreReadByTheirOwnFormats() {
        String inner = "Subject: Inner\nFrom: Talbote <t@t.example>\nDate: Sun, 22 Dec 2024 08:00:00 +0100\n\n"
                + ENGLISH + "\n";
        List<Article> articles = articles(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain; charset=utf-8\n\n" + GERMAN + "\n"
                + "--b\nContent-Type: text/plain; charset=utf-8; name=\"a/b.txt\"\nContent-Disposition: attachment\n\n"
                + GERMAN + " Und mehr.\n"
                + "--b\nContent-Type: image/png; name=x.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
                + "--b\nContent-Type: message/rfc822\n\n" + inner + "--b--\n");
        assertThat(articles)
                .extracting(Article::entry)
                .containsExactly(null, "attachment a_b.txt", "attachment without name");
        assertThat(articles).extracting(Article::text).containsExactly(GERMAN, GERMAN + " Und mehr.", ENGLISH);
        assertThat(articles.get(1).publication().evidence()).isEqualTo(Publication.Evidence.SAVED);
        assertThat(articles.get(2).publisher()).isEqualTo("Talbote");
    }

    @Test
    void attachedMailIsAMailHoweverLittleItsHeaderSays() {
        List<Article> articles = articles(HEAD + "Content-Type: message/rfc822\n\nSubject: Inner\n\n" + ENGLISH + "\n");
        assertThat(articles).extracting(Article::headline).containsExactly("Inner");
        assertThat(articles).extracting(Article::text).containsExactly(ENGLISH);
    }

    @Test
    void picturesByNameAreLeftOut() {
        assertThat(articles(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + ENGLISH
                        + "\n--b\nContent-Type: application/octet-stream; name=LOGO.PNG\n\n\u0089PNG\n--b--\n"))
                .hasSize(1);
    }

    @Test
    void mailThatOnlyCarriesAnAttachmentIsNoArticle() {
        List<Article> articles = articles(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\n\n"
                + "--b\nContent-Type: application/octet-stream; name=\"a.txt\"\nContent-Disposition: attachment\n\n"
                + GERMAN + "\n--b--\n");
        assertThat(articles).extracting(Article::entry).containsExactly("attachment a.txt");
    }

    @Test
    void attachmentThatIsNoArticleIsRefusedByItself() {
        Desk desk = Desk.in(folder)
                .with(
                        "articles/a.eml",
                        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\nContent-Type: text/plain\n\n" + ENGLISH + "\n"
                                + "--b\nContent-Type: application/rtf; name=\"a.rtf\"\n\n{\\rtf1 x}\n"
                                + "--b\nContent-Type: text/plain; name=\"b.txt\"\n\n" + ENGLISH + "\n--b--\n");
        List<ArticleEntry> entries = desk.entries("articles/a.eml");
        assertThat(entries).hasSize(3);
        assertThat(desk.refusal(() -> entries.get(1).read()))
                .startsWith("input/articles/a.eml, attachment a.rtf: expected an article in ")
                .contains("found an RTF document");
        assertThat(entries.get(2).read().text()).isEqualTo(ENGLISH + "\n".strip());
    }

    @Test
    void byteOrderMarkDoesNotHideAMail() {
        Desk desk = Desk.in(folder).with("articles/a.txt", "\uFEFF" + HEAD + "\n" + ENGLISH);
        assertThat(desk.article("articles/a.txt").publisher()).isEqualTo("Hafenpost Täglich");
    }

    @Test
    void mailboxHoldsMails() {
        String envelope = "From news@x.example Mon Dec 23 23:30:00 2024\n";
        List<Article> articles = articles(envelope + HEAD + "\n" + ENGLISH + "\n>From here on:\nFrom here 12:00 on.\n\n"
                + envelope + "Subject: x\nFrom: Talbote <t@t.example>\n\n" + ENGLISH + "\n");
        assertThat(articles).extracting(Article::entry).containsExactly("mail 1", "mail 2");
        assertThat(articles.get(0).text()).isEqualTo(ENGLISH + "\n\nFrom here on:\n\nFrom here 12:00 on.");
        assertThat(articles.get(1).publisher()).isEqualTo("Talbote");
    }

    @Test
    void tooLargeAMailOfAMailboxIsRefusedByItself() {
        String envelope = "From news@x.example Mon Dec 23 23:30:00 2024\n";
        Desk desk = Desk.in(folder, "articles.max-size=1KB")
                .with(
                        "articles/a.mbox",
                        envelope + "From: a@x.example\nDate: x\n\n" + (ENGLISH + "\n").repeat(20) + "\n" + envelope
                                + "From: a@x.example\nSubject: x\n\n" + ENGLISH + "\n");
        List<ArticleEntry> entries = desk.entries("articles/a.mbox");
        assertThat(desk.refusal(() -> entries.get(0).read()))
                .isEqualTo("input/articles/a.mbox, mail 1: expected at most 1024 bytes, found more; "
                        + "shorten it or raise lagebrief.collect.articles.maxSize");
        assertThat(entries.get(1).read().text()).isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date: Monday\n\nThe text.",
                "From: the coast\nwe hear that 95 people have died.",
                "Note: to whom it may concern: 95 dead"
            })
    void textThatBeginsLikeAHeaderIsNoMail(String text) {
        assertThat(Desk.in(folder).with("articles/a.txt", "\n" + text).entries("articles/a.txt"))
                .hasSize(1);
        assertThat(new MailFormat(inner -> () -> null).recognises(content(text)))
                .isFalse();
    }

    @Test
    void mailWithoutItsBoundariesIsRefused() {
        assertThat(refusal(HEAD + "Content-Type: multipart/mixed; boundary=other\n\n--b\n\n" + ENGLISH + "\n--b--\n"))
                .isEqualTo("input/articles/a.eml: expected a mail that can be read to its end, found a damaged one "
                        + "(Missing start boundary); save it again or remove it");
    }

    @Test
    void mailThatWasCutOffIsRefused() {
        assertThat(refusal(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + ENGLISH + "\n"))
                .isEqualTo("input/articles/a.eml: expected a mail that can be read to its end, "
                        + "found one that was cut off before its last boundary; save it again or remove it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"base64|RGll===x|", "rot13|Qvr|Unknown encoding: rot13"})
    void brokenTransferEncodingIsRefused(String transfer, String body, String reason) {
        assertThat(refusal(HEAD + "Content-Transfer-Encoding: " + transfer + "\n\n" + body))
                .startsWith("input/articles/a.eml: expected a mail that can be read to its end, found a damaged one (")
                .contains(reason == null ? "" : reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/encrypted; boundary=b", "application/pkcs7-mime; smime-type=enveloped-data"})
    void encryptedMailIsRefused(String type) {
        assertThat(refusal(HEAD + "Content-Type: " + type + "\n\n--b\n\nx\n--b--\n"))
                .isEqualTo("input/articles/a.eml: expected a mail whose text can be read, found an encrypted one; "
                        + "open it in a mail program and save its text");
    }

    @Test
    void mailOfTooManyPartsIsRefused() {
        assertThat(refusal(
                        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1001) + "--b--\n"))
                .isEqualTo(
                        "input/articles/a.eml: expected a mail of at most 1000 parts, nested at most 20 deep, found more; "
                                + "save its text as .txt or remove it");
    }

    @Test
    void tooDeepANestingOfPartsIsRefused() {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < 30; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        mail.append("\nx\n");
        for (int i = 29; i >= 0; i--) {
            mail.append("--b%d--\n".formatted(i));
        }
        assertThat(refusal(mail.toString())).contains("nested at most 20 deep, found more");
    }

    @Test
    void tooDeepANestingOfMailsIsRefused() {
        String mail = "From: a@x.example\nSubject: x\n\n" + ENGLISH;
        for (int i = 0; i < 10; i++) {
            mail = "From: a@x.example\nSubject: x\nContent-Type: message/rfc822\n\n" + mail;
        }
        assertThat(refusal(mail))
                .endsWith(": expected mails nested at most 4 deep, found a deeper one; save the inner mail by itself");
    }

    @Test
    void tooLongAHeaderIsRefused() {
        assertThat(refusal(HEAD + "X-Filler: " + "x".repeat(300_000) + "\n\n" + ENGLISH))
                .isEqualTo(
                        "input/articles/a.eml: expected a mail with a header of at most 256 KB, found a longer one; save it again or remove it");
    }

    @Test
    void mailInNoEncodingIsRefused() {
        Desk desk = Desk.in(folder)
                .with(
                        "articles/a.eml",
                        (HEAD + "\nzg\u00B9n\u00EA³o wed\u00B3ug").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(desk.refusal(() -> desk.article("articles/a.eml")))
                .isEqualTo(
                        "input/articles/a.eml: expected a mail in an encoding that can be told, found one that cannot; "
                                + "open it in a mail program and save its text in UTF-8");
    }

    @Test
    void mailWithoutTextIsRefused() {
        assertThat(refusal(HEAD + "\n\n"))
                .isEqualTo("input/articles/a.eml: expected a text, found none in it; save it again or remove it");
    }

    private static String alternative(String plain, String html) {
        return "--b\nContent-Type: text/plain; charset=utf-8\n\n" + plain
                + "\n--b\nContent-Type: multipart/related; boundary=c\n\n"
                + "--c\nContent-Type: text/html; charset=utf-8\n\n" + html
                + "\n--c\nContent-Type: image/gif\nContent-ID: <x>\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQ==\n--c--\n--b--\n";
    }

    private static byte[] encoded(byte[] text, String transfer) {
        return switch (transfer) {
            case "base64" -> Base64.getMimeEncoder().encode(text);
            case "quoted-printable" -> quoted(text).getBytes(StandardCharsets.US_ASCII);
            default -> text;
        };
    }

    private static String quoted(byte[] text) {
        var quoted = new StringBuilder();
        for (byte b : text) {
            quoted.append(b < 0 || b == '=' ? "=%02X".formatted(b) : String.valueOf((char) b));
        }
        return quoted.insert(20, "=\r\n").toString();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private Content content(String text) {
        return Content.of(
                new org.lagebrief.collect.file.InputFile(folder, folder.resolve("a.txt")),
                new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ArticleSettings.defaults());
    }

    private String text(String type, String body) {
        return article(HEAD + "Content-Type: " + type + "\n\n" + body).text();
    }

    private Article article(String mail) {
        List<Article> articles = articles(mail);
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    private List<Article> articles(String mail) {
        return Desk.in(folder).with("articles/a.eml", mail).entries("articles/a.eml").stream()
                .map(ArticleEntry::read)
                .toList();
    }

    private String refusal(String mail) {
        Desk desk = Desk.in(folder).with("articles/a.eml", mail);
        List<ArticleEntry> entries = desk.entries("articles/a.eml");
        return desk.refusal(() -> entries.forEach(ArticleEntry::read));
    }
}
