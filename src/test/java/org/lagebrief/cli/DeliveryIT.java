package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;

/** Briefings on their way to their subscribers, through a mail server, as the commands send them. */
class DeliveryIT {
    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void fillDesk() throws IOException {
        desk = Desk.withTwoWeeks(folder);
        desk.input().write("subscribers.csv", """
                address,name,language,topics
                anna@example.org,Anna Ä.,de,
                bert@example.org,,en,kursk
                clara@example.org,,en,floods
                """);
        configure("");
    }

    private void configure(String more) throws IOException {
        Files.writeString(
                folder.resolve("application.yml"), """
                spring:
                  mail: {host: localhost, port: %d}
                lagebrief:
                  deliver:
                    from: "Desk <desk@example.org>"
                    base-url: https://briefings.example.org/
                """.formatted(MAIL.getSmtp().getPort()) + more.indent(4));
    }

    @Test
    void runSendsEachSubscriberItsBriefingOnce() throws Exception {
        End run = lagebrief("run", "--week", "2024-W52", "--quiet", "--send");
        End again = lagebrief("run", "--week", "2024-W52", "--quiet", "--send");
        End history = lagebrief("history", "--sendings");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Exit.DONE);
        assertThat(again.exitCode()).as(again.err()).isEqualTo(Exit.DONE);
        assertThat(recipients()).containsExactly("anna@example.org", "bert@example.org");
        assertThat(history.out()).isEqualTo("""
                week      topic  revision  pending  claimed  sending  accepted  rejected  deferred  unknown
                2024-W52  kursk  1         0        0        0        2         0         0         0
                """);
    }

    @Test
    void messageHasWhatMailProgramsAskFor() throws Exception {
        lagebrief("run", "--week", "2024-W52", "--quiet", "--send");

        MimeMessage message = to("anna@example.org");
        assertThat(message.getSubject()).isEqualTo("Topic kursk, KW 52/2024");
        assertThat(message.getHeader("To", null)).isEqualTo("=?UTF-8?Q?Anna_=C3=84=2E?= <anna@example.org>");
        assertThat(message.getHeader("From", null)).isEqualTo("Desk <desk@example.org>");
        assertThat(message.getHeader("List-Id", null)).isEqualTo("\"Topic kursk\" <kursk.lagebrief.example.org>");
        assertThat(message.getHeader("List-Unsubscribe", null))
                .matches("<https://briefings\\.example\\.org/unsubscribe/[A-Za-z0-9_-]{44}>");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("Message-ID", null)).matches("<[0-9a-f-]{36}@example\\.org>");
        assertThat(message.getHeader("References")).isNull();

        MimeMultipart mixed = (MimeMultipart) message.getContent();
        MimeMultipart bodies = (MimeMultipart) mixed.getBodyPart(0).getContent();
        BodyPart pdf = mixed.getBodyPart(1);
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(pdf.getFileName()).isEqualTo("kursk-2024-W52.pdf");
        assertThat(pdf.getInputStream().readAllBytes())
                .isEqualTo(Files.readAllBytes(folder.resolve("output/2024-W52/kursk/kursk-2024-W52.pdf")));
        String link = message.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        assertThat((String) bodies.getBodyPart(0).getContent())
                .contains("3.000", "Abbestellen", link)
                .doesNotContain("unsubscribe.invalid", "<");
        String html = (String) bodies.getBodyPart(1).getContent();
        assertThat(html)
                .contains("3.000", "href=\"" + link + "\"")
                .doesNotContain("unsubscribe.invalid", "<script", "<img", "<svg", "<link", "<style");
        Files.writeString(Path.of("target/mail.html"), html);
        Files.writeString(
                Path.of("target/mail.txt"), (String) bodies.getBodyPart(0).getContent());
    }

    @Test
    void plainRunSendsNothing() throws Exception {
        lagebrief("run", "--week", "2024-W52", "--quiet");
        End later = lagebrief("send", "--quiet");

        assertThat(later.out()).isEqualTo("nothing to send: no subscriber wants any of these editions\n");
        assertThat(recipients()).isEmpty();
    }

    @Test
    void correctionFollowsTheFirstAndIsCalledSo() throws Exception {
        lagebrief("run", "--week", "2024-W52", "--quiet", "--send");
        String first = to("bert@example.org").getHeader("Message-ID", null);
        desk.input().article("c.md", "2024-12-24", Desk.killed("Moscow", 7));
        MAIL.purgeEmailFromAllMailboxes();

        lagebrief("run", "--week", "2024-W52", "--quiet", "--send");

        MimeMessage correction = to("bert@example.org");
        assertThat(correction.getSubject()).isEqualTo("Correction: Topic kursk, Week 52, 2024");
        assertThat(correction.getHeader("In-Reply-To", null)).isEqualTo(first);
        assertThat(recipients()).containsExactly("anna@example.org", "bert@example.org");
    }

    @Test
    void editionThatIsToBeApprovedWaits() throws Exception {
        configure("release: approval");

        End run = lagebrief("run", "--week", "2024-W52", "--quiet", "--send");
        assertThat(recipients()).isEmpty();
        assertThat(run.out())
                .endsWith("kursk 2024-W52 r1: waits for approval; lagebrief approve --week 2024-W52 --topic kursk\n");
        assertThat(lagebrief("approve").out()).isEqualTo("kursk 2024-W52 r1: waits for approval\n");
        assertThat(lagebrief("approve", "--week", "2024-W52", "--by", "anna").out())
                .isEqualTo("kursk 2024-W52 r1: approved by anna\n");
        End send = lagebrief("send", "--quiet");

        assertThat(send.exitCode()).as(send.err()).isEqualTo(Exit.DONE);
        assertThat(recipients()).containsExactly("anna@example.org", "bert@example.org");
        assertThat(lagebrief("approve").out()).isEqualTo("no edition waits for approval\n");
    }

    @Test
    void editionWithFiguresToReviewIsHeld() throws Exception {
        configure("release: hold");

        lagebrief("run", "--week", "2024-W52", "--quiet", "--send");
        assertThat(recipients()).isEmpty();
        String waiting =
                lagebrief("review", "list", "--week", "2024-W52", "--json").out();
        List<String> ids = waiting.lines()
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
                .toList();
        List<String> accept = new ArrayList<>(List.of("review", "accept"));
        accept.addAll(ids);
        lagebrief(accept.toArray(String[]::new));
        lagebrief("send", "--quiet");

        assertThat(recipients()).containsExactly("anna@example.org", "bert@example.org");
    }

    @Test
    void oneCopyToLookAtIsInNoLedger() throws Exception {
        lagebrief("run", "--week", "2024-W52", "--quiet");

        End test = lagebrief("send", "--week", "2024-W52", "--to", "chief@example.org");

        assertThat(test.exitCode()).as(test.err()).isEqualTo(Exit.DONE);
        assertThat(recipients()).containsExactly("chief@example.org");
        assertThat(lagebrief("history", "--sendings").out()).startsWith("nothing to send");
    }

    @Test
    void withoutAServerItSaysWhichSettingIsMissing() throws Exception {
        Files.delete(folder.resolve("application.yml"));

        End run = lagebrief("run", "--week", "2024-W52", "--send");

        assertThat(run.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .isEqualTo("spring.mail.host: expected the name of a mail server, found none; set it in"
                        + " application.yml or as SPRING_MAIL_HOST");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void brokenRowsAreNamedAndTheOthersCount() throws Exception {
        desk.input().write("subscribers.csv", """
                address,language,topics
                anna@example.org,de,
                bert@@example.org,en,
                clara@example.org,english,
                ANNA@example.org,en,
                dora@example.org,en,kursc
                """);

        End check = lagebrief("check");
        End run = lagebrief("run", "--week", "2024-W52", "--quiet", "--send");

        assertThat(check.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(check.out())
                .contains("input/subscribers.csv, line 3, column address: expected one such as anna@example.org, found"
                        + " more than one @; mend the row; the others count")
                .contains("input/subscribers.csv, line 4, column language: expected a two-letter ISO 639-1 code, found"
                        + " \"english\"; mend the row; the others count");
        assertThat(check.out())
                .contains(
                        "warning: input/subscribers.csv, line 5, column address: expected each mailbox in one row, found that"
                                + " of line 2 again; delete one of them; the last one counts\n")
                .contains(
                        "warning: input/subscribers.csv, line 6, column topics: expected the id of a topic, which is the name"
                                + " of its file in topics, found \"kursc\"; write kursk\n");
        assertThat(run.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(run.err()).contains("left out: subscribers.csv, line 3, column address");
        assertThat(recipients()).containsExactly("ANNA@example.org");
    }

    @Test
    void exportedSubscribersAreReadAgainAsTheyWere() throws Exception {
        Path file = Files.writeString(folder.resolve("more.csv"), """
                address,name,language,topics,consented on,consent,state
                +1@example.org,'=Anna,de,floods,2024-12-20,- asked for it,paused
                """);
        lagebrief("subscribers", "import", file.toString());
        String exported = lagebrief("subscribers", "export").out();

        End again = lagebrief(
                "subscribers", "import", Files.writeString(file, exported).toString());

        assertThat(exported).endsWith("'+1@example.org,'=Anna,de,floods,2024-12-20,'- asked for it,paused\n");
        assertThat(again.out())
                .isEqualTo("added 0, changed 0, unchanged 1, left out because nothing may be sent there 0\n");
        assertThat(lagebrief("subscribers", "export").out()).isEqualTo(exported);
    }

    @Test
    void removedSubscriberIsNotTakenUpAgain() throws Exception {
        lagebrief("run", "--week", "2024-W51", "--quiet");
        assertThat(lagebrief("subscribers", "remove", "bert@example.org").out())
                .isEqualTo("bert@example.org: removed\n");
        lagebrief("subscribers", "pause", "anna@example.org");

        End run = lagebrief("run", "--week", "2024-W52", "--quiet", "--send");
        End list = lagebrief("subscribers");

        assertThat(run.out()).endsWith("nothing to send: no subscriber wants any of these editions\n");
        assertThat(recipients()).isEmpty();
        assertThat(list.out()).isEqualTo("""
                address            name     language  topics  state   consent
                anna@example.org   Anna Ä.  de        all     paused  none noted
                clara@example.org           en        floods  active  none noted
                """);
        assertThat(lagebrief("subscribers", "add", "bert@example.org").out())
                .isEqualTo("bert@example.org: nothing may be sent there; if that no longer holds, lagebrief subscribers"
                        + " lift bert@example.org\n");
    }

    private static List<String> recipients() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().replaceAll(".*<|>", "");
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
    }

    private static MimeMessage to(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getHeader("To", null).contains(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private End lagebrief(String... arguments) throws Exception {
        return LagebriefProcess.start(folder, arguments).end(folder);
    }
}
