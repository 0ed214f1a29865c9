package org.lagebrief.deliver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagebrief.deliver.BounceSettings.Protocol;
import org.lagebrief.deliver.bounce.Bounces;
import org.lagebrief.deliver.bounce.Bounces.Taken;
import org.lagebrief.deliver.consent.BounceAddresses;
import org.lagebrief.deliver.consent.Signatures;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.delivery.DeliveryStore;

/** What becomes of sendings and their readers by what servers report later. */
class BouncesTest {
    private static final String FAILED = """
            Final-Recipient: rfc822; reader@example.org
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such
             mailbox
            """;
    private static final String DELAYED = """
            Final-Recipient: rfc822; reader@example.org
            Action: delayed
            Status: 4.4.1
            """;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private SentDesk desk;

    private final BounceAddresses addresses = new BounceAddresses(
            new EmailAddress("bounces@example.org"), new Signatures("0123456789abcdef0123456789abcdef"));

    /** Three readers have got the edition. */
    @BeforeEach
    void send() throws IOException {
        desk = new SentDesk(DeliveryStore.shared(TestDatabase.H2), folder);
        desk.enqueue(3);
        try (SmtpStub server = SmtpStub.start((point, to) -> null)) {
            desk.send(server.port());
        }
    }

    @Test
    void aReportToTheSendingsOwnAddressRefusesItAndItsReader() throws Exception {
        write("a.eml", status(addresses.of(sending(1).id()).value(), FAILED, "<other@example.org>"));

        assertThat(take()).isEqualTo(new Taken(1, 0, 0, 0));

        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 2L, SendingState.REJECTED, 1L));
        assertThat(sending(1).reply()).isEqualTo("5.1.1 550 5.1.1 no such mailbox");
        assertThat(suppression(1)).isEqualTo(SuppressionReason.BOUNCE);
    }

    @Test
    void aReportThatShowsTheMessageDoesSoToo() throws Exception {
        write("a.eml", status("bounces@example.org", FAILED, sending(2).messageId()));

        assertThat(take()).isEqualTo(new Taken(1, 0, 0, 0));
        assertThat(sending(2).state()).isEqualTo(SendingState.REJECTED);
        assertThat(suppression(2)).isEqualTo(SuppressionReason.BOUNCE);
    }

    @Test
    void aFullMailboxIsSentTheNextOne() throws Exception {
        write(
                "a.eml",
                status(
                        "bounces@example.org",
                        FAILED.replace("5.1.1", "5.2.2"),
                        sending(2).messageId()));

        assertThat(take()).isEqualTo(new Taken(1, 0, 0, 0));
        assertThat(sending(2).state()).isEqualTo(SendingState.REJECTED);
        assertThat(desk.store.subscribers.suppression(address(2))).isEmpty();
    }

    @Test
    void aDelayIsNoRefusal() throws Exception {
        write("a.eml", status("bounces@example.org", DELAYED, sending(0).messageId()));

        assertThat(take()).isEqualTo(new Taken(0, 0, 1, 0));
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 3L));
        assertThat(desk.store.subscribers.suppression(address(0))).isEmpty();
    }

    @Test
    void aComplaintEndsTheSubscriptionAndLeavesTheSendingDelivered() throws Exception {
        write("a.eml", complaint(sending(0).messageId()));

        assertThat(take()).isEqualTo(new Taken(0, 1, 0, 0));
        assertThat(sending(0).state()).isEqualTo(SendingState.ACCEPTED);
        assertThat(suppression(0)).isEqualTo(SuppressionReason.COMPLAINT);
    }

    @Test
    void madeUpReportsAndOtherMailChangeNothing() throws Exception {
        String own = addresses.of(sending(0).id()).value();
        String forged = own.replaceFirst("-[0-9a-f]{10}", "-0000000000");
        write("a.eml", status(forged, FAILED, "<unknown@example.org>"));
        write("b.eml", "From: x@example.org\nSubject: Undeliverable\n\nFinal-Recipient: reader0@example.org\n");
        write("c.eml", "");
        write("d.eml", "Content-Type: multipart/report; boundary=x\n\nno part at all");
        write("e.txt", status(own, FAILED, "<other@example.org>"));

        assertThat(take()).isEqualTo(new Taken(0, 0, 0, 4));
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 3L));
    }

    @Test
    void aFileIsReadOnceAndAReportThatComesTwiceChangesNothingMore() throws Exception {
        String report = status("bounces@example.org", FAILED, sending(2).messageId());
        write("a.eml", report);
        take();
        assertThat(take()).isEqualTo(new Taken(0, 0, 0, 0));
        assertThat(folder.resolve("read/a.eml")).exists();

        write("a.eml", report);
        assertThat(take()).isEqualTo(new Taken(1, 0, 0, 0));
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 2L, SendingState.REJECTED, 1L));
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"IMAP", "POP3"})
    void aMailboxIsReadOnce(Protocol protocol) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol.code()));
        server.start();
        try {
            server.setUser("bounces@example.org", "bounces", "secret")
                    .deliver(message(
                            status("bounces@example.org", FAILED, sending(2).messageId())));
            int port = (protocol == Protocol.IMAP ? server.getImap() : server.getPop3()).getPort();
            BounceSettings box = new BounceSettings(null, "127.0.0.1", port, protocol, "bounces", "secret", "INBOX");

            assertThat(bounces().takeFrom(box)).isEqualTo(new Taken(1, 0, 0, 0));
            assertThat(bounces().takeFrom(box)).isEqualTo(new Taken(0, 0, 0, 0));
            assertThat(sending(2).state()).isEqualTo(SendingState.REJECTED);
        } finally {
            server.stop();
        }
    }

    private Taken take() {
        return bounces().takeFrom(folder);
    }

    private Bounces bounces() {
        return new Bounces(
                desk.store.sendings, desk.store.subscribers, desk.store.transactions, addresses, Clock.systemUTC());
    }

    private Sending sending(int reader) {
        List<Sending> sendings = desk.store.sendings.list(SentDesk.ALL);
        return sendings.get(reader);
    }

    private EmailAddress address(int reader) {
        return new EmailAddress("reader" + reader + "@example.org");
    }

    private SuppressionReason suppression(int reader) {
        return desk.store.subscribers.suppression(address(reader)).orElseThrow();
    }

    private void write(String name, String message) throws IOException {
        Files.writeString(folder.resolve(name), message.replace("\n", "\r\n"));
    }

    private static MimeMessage message(String written) throws MessagingException {
        byte[] bytes = written.replace("\n", "\r\n").getBytes(US_ASCII);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String status(String to, String recipient, String messageId) {
        return """
                From: MAILER-DAEMON@mx.example.net
                To: %s
                Subject: Delivery Status Notification
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain

                Your message could not be delivered.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                %s
                --part
                Content-Type: text/rfc822-headers

                From: desk@example.org
                Message-ID: %s
                Subject: Briefing

                --part--
                """.formatted(to, recipient, messageId);
    }

    private static String complaint(String messageId) {
        return """
                From: abuse@mailbox.example.net
                To: bounces@example.org
                Subject: complaint
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="part"

                --part
                Content-Type: text/plain

                This is a report of abuse.

                --part
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: reporter/1.0
                Version: 1

                --part
                Content-Type: message/rfc822

                From: desk@example.org
                Message-ID: %s
                Subject: Briefing

                Text.

                --part--
                """.formatted(messageId);
    }
}
