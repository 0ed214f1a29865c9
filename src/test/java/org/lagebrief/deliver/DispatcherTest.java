package org.lagebrief.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebrief.deliver.SmtpStub.DROP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.deliver.MailSettings.Retry;
import org.lagebrief.deliver.SmtpStub.Point;
import org.lagebrief.deliver.SmtpStub.Script;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.delivery.DeliveryStore;

/** What becomes of sendings with a server that behaves, and with servers that do not. */
class DispatcherTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private SentDesk desk;

    private @Nullable SmtpStub server;

    @BeforeEach
    void openDesk() {
        desk = new SentDesk(DeliveryStore.shared(TestDatabase.H2), folder);
    }

    @AfterEach
    void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void everySubscriberGetsItOnceOverOneConnection() {
        SmtpStub stub = serve((point, to) -> null);
        desk.enqueue(30);

        Dispatched first = desk.send(stub.port());
        Dispatched second = desk.send(stub.port());

        assertThat(first).isEqualTo(new Dispatched(Map.of(SendingState.ACCEPTED, 30), 0, null));
        assertThat(second).isEqualTo(new Dispatched(Map.of(), 0, null));
        assertThat(stub.takenByRecipient())
                .hasSize(30)
                .allSatisfy((to, times) -> assertThat(times).isEqualTo(1));
        assertThat(stub.connections()).isEqualTo(1);
        assertThat(desk.store.sendings.list(SentDesk.ALL))
                .allSatisfy(sending -> assertThat(sending.reply()).isEqualTo("250 2.0.0 taken"));
    }

    @Test
    void connectionIsOpenedAnewAfterSoManyMessages() {
        SmtpStub stub = serve((point, to) -> null);
        desk.enqueue(101);

        desk.send(stub.port());

        assertThat(stub.connections()).isEqualTo(2);
        assertThat(stub.takenByRecipient()).hasSize(101);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 450 4.2.1 later                  | DEFERRED | 450 4.2.1 later",
                "RCPT | 451 greylisted                   | DEFERRED | 451 greylisted",
                "RCPT | 452 4.2.2 mailbox full           | DEFERRED | 452 4.2.2 mailbox full",
                "RCPT | 421 too many                     | DEFERRED | 421 too many",
                "RCPT | 550 5.1.1 no such user           | REJECTED | 550 5.1.1 no such user",
                "RCPT | 552 5.2.2 quota                  | REJECTED | 552 5.2.2 quota",
                "DATA | 451 not now                      | DEFERRED | 451 not now",
                "DATA | 554 no                           | REJECTED | 554 no",
                "DATA | ''                               | DEFERRED | connection lost: the server closed the connection",
                "END  | 421 going down                   | DEFERRED | 421 going down",
                "END  | 450 4.7.1 later                  | DEFERRED | 450 4.7.1 later",
                "END  | 452 disk full                    | DEFERRED | 452 disk full",
                "END  | 550 5.7.1 looks like spam        | REJECTED | 550 5.7.1 looks like spam",
                "END  | 552 5.3.4 too big                | REJECTED | 552 5.3.4 too big",
                "END  | ''                               | UNKNOWN  | connection lost: the server closed the connection",
                "TAKEN | ''                              | UNKNOWN  | connection lost: the server closed the connection"
            })
    void refusalOfOneIsKeptAndTheOthersGetTheirs(Point where, String says, SendingState state, String reply) {
        SmtpStub stub = serve((point, to) -> point == where && to.startsWith("reader1@") ? says : null);
        desk.enqueue(3);

        Dispatched dispatched = desk.send(stub.port());

        assertThat(dispatched.trouble()).isNull();
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 2L, state, 1L));
        assertThat(desk.store.sendings.list(SentDesk.ALL).get(1).reply()).isEqualTo(reply);
        assertThat(stub.takenByRecipient())
                .containsEntry("reader0@example.org", 1L)
                .containsEntry("reader2@example.org", 1L);
    }

    @Test
    void answerThatDoesNotComeLeavesItUnknown() {
        CountDownLatch never = new CountDownLatch(1);
        SmtpStub stub = serve((point, to) -> {
            if (point == Point.TAKEN && to.startsWith("reader1@")) {
                never.await(20, TimeUnit.SECONDS);
            }
            return null;
        });
        desk.enqueue(3);

        desk.send(stub.port());
        never.countDown();
        desk.send(stub.port());

        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 2L, SendingState.UNKNOWN, 1L));
        assertThat(stub.tries("reader1@example.org")).isEqualTo(1);
    }

    @Test
    void droppedBehindTheAnswerItIsAccepted() {
        SmtpStub stub = serve((point, to) -> point == Point.ANSWERED ? DROP : null);
        desk.enqueue(5);

        assertThat(desk.send(stub.port()).trouble()).isNull();

        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 5L));
        assertThat(stub.connections()).isEqualTo(5);
    }

    @Test
    void missingMailboxIsSuppressedAndAFullOneIsNot() {
        SmtpStub stub = serve((point, to) -> {
            if (point != Point.RCPT) {
                return null;
            }
            return switch (to) {
                case "reader0@example.org" -> "550 5.1.1 no such user";
                case "reader1@example.org" -> "550 unknown";
                case "reader2@example.org" -> "552 5.2.2 full";
                case "reader3@example.org" -> "550 5.7.1 not from you";
                default -> null;
            };
        });
        desk.enqueue(5);

        desk.send(stub.port());

        assertThat(suppression(0)).isEqualTo(SuppressionReason.REFUSED);
        assertThat(suppression(1)).isEqualTo(SuppressionReason.REFUSED);
        assertThat(suppression(2)).isNull();
        assertThat(suppression(3)).isNull();
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 1L, SendingState.REJECTED, 4L));
    }

    @Test
    void greylistedIsTriedAgainAfterItsPauseUnderTheSameId() {
        AtomicInteger tries = new AtomicInteger();
        SmtpStub stub = serve(
                (point, to) -> point == Point.RCPT && tries.incrementAndGet() == 1 ? "450 4.7.1 greylisted" : null);
        desk.enqueue(1);
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);

        sendAt(stub, now);
        sendAt(stub, now.plusSeconds(299));
        assertThat(tries).hasValue(1);
        sendAt(stub, now.plusSeconds(301));

        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 1L));
        assertThat(stub.taken().get(0).content()).contains("Message-ID: <1@example.org>");
    }

    @Test
    void triesGrowApartAndEnd() {
        SmtpStub stub = serve((point, to) -> point == Point.RCPT ? "450 later" : null);
        desk.enqueue(1);
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);

        sendAt(stub, now);
        sendAt(stub, now.plusSeconds(300));
        sendAt(stub, now.plusSeconds(300 + 599));
        assertThat(stub.tries("reader0@example.org")).isEqualTo(2);
        sendAt(stub, now.plusSeconds(300 + 600));

        assertThat(desk.states()).isEqualTo(Map.of(SendingState.REJECTED, 1L));
        assertThat(desk.store.sendings.list(SentDesk.ALL).get(0).reply())
                .isEqualTo("given up after 3 attempts: 450 later");
        assertThat(suppression(0)).isNull();
    }

    @Test
    void pausesGrowUpToTheLongest() {
        Retry retry = new Retry(Duration.ofMinutes(5), Duration.ofHours(4), 3);

        assertThat(retry.pauseAfter(1)).isEqualTo(Duration.ofMinutes(5));
        assertThat(retry.pauseAfter(2)).isEqualTo(Duration.ofMinutes(10));
        assertThat(retry.pauseAfter(6)).isEqualTo(Duration.ofMinutes(160));
        assertThat(retry.pauseAfter(7)).isEqualTo(Duration.ofHours(4));
        assertThat(retry.pauseAfter(1_000_000)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void deadServerLeavesEverythingPendingAndSaysSo() throws IOException {
        SmtpStub stub = serve((point, to) -> null);
        stub.close();
        desk.enqueue(40);

        Dispatched dispatched = desk.send(stub.port());

        assertThat(dispatched.counts()).isEmpty();
        assertThat(dispatched.trouble())
                .startsWith("localhost:" + stub.port() + ": expected a mail server that takes our mail, found none (")
                .contains("Connection refused");
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.PENDING, 40L));
        assertThat(desk.store.sendings.list(SentDesk.ALL))
                .allSatisfy(sending -> assertThat(sending.attempts()).isZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREETING | 554 go away          | 554",
                "GREETING | 421 busy             | 421",
                "MAIL     | 550 5.7.1 not you    | the mail server takes nothing from the sender Desk <desk@example.org>: 550 5.7.1 not you",
                "MAIL     | 452 disk full        | the mail server takes nothing from the sender Desk <desk@example.org>: 452 disk full",
                "MAIL     | ''                   | the mail server ended 3 connections in a row"
            })
    void serverThatTakesNothingLeavesEverythingPendingAndSaysSo(Point where, String says, String trouble) {
        SmtpStub stub = serve((point, to) -> point == where ? says : null);
        desk.enqueue(40);

        assertThat(desk.send(stub.port()).trouble()).contains(trouble);
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.PENDING, 40L));
    }

    @Test
    void serverThatComesBackIsSentTheRest() {
        AtomicInteger taken = new AtomicInteger();
        SmtpStub stub = serve((point, to) -> {
            if (point == Point.ANSWERED) {
                taken.incrementAndGet();
            }
            return point == Point.MAIL && taken.get() == 10 ? DROP : null;
        });
        desk.enqueue(25);

        Dispatched broken = desk.send(stub.port());
        taken.incrementAndGet();
        Dispatched mended = desk.send(stub.port());

        assertThat(broken.in(SendingState.ACCEPTED)).isEqualTo(10);
        assertThat(mended).isEqualTo(new Dispatched(Map.of(SendingState.ACCEPTED, 15), 0, null));
        assertThat(stub.takenByRecipient())
                .hasSize(25)
                .allSatisfy((to, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void limitsDelayAndNobodyIsLeftOut() {
        SmtpStub stub = serve((point, to) -> null);
        desk.enqueue(8);
        MailSettings settings =
                TestSettings.mail(stub.port(), Map.of("connections", 2, "rate-per-domain-per-minute", 240));
        Instant begin = Instant.now(Clock.systemUTC());

        Dispatched dispatched = desk.dispatcher(settings).work(SentDesk.ALL, false, state -> {});

        assertThat(dispatched).isEqualTo(new Dispatched(Map.of(SendingState.ACCEPTED, 8), 0, null));
        assertThat(Duration.between(begin, Instant.now(Clock.systemUTC()))).isGreaterThan(Duration.ofMillis(7 * 250));
    }

    @Test
    void closingEndsAfterTheMessagesAtHand() throws Exception {
        CountDownLatch begun = new CountDownLatch(5);
        SmtpStub stub = serve((point, to) -> {
            begun.countDown();
            return null;
        });
        desk.enqueue(200);
        Dispatcher dispatcher =
                desk.dispatcher(TestSettings.mail(stub.port(), Map.of("connections", 2, "rate-per-minute", 600)));
        Thread closing = new Thread(() -> {
            try {
                begun.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            dispatcher.close();
        });
        closing.start();

        Dispatched dispatched = dispatcher.work(SentDesk.ALL, false, state -> {});
        closing.join();

        assertThat(dispatched.trouble()).isEqualTo("the program was stopped");
        assertThat(desk.states().keySet()).containsOnly(SendingState.ACCEPTED, SendingState.PENDING);
        assertThat(desk.states().get(SendingState.ACCEPTED))
                .isEqualTo((long) stub.taken().size());
    }

    @Test
    void missingPdfEndsTheWorkAndNamesIt() throws IOException {
        SmtpStub stub = serve((point, to) -> null);
        desk.enqueue(3);
        Path pdf = folder.resolve("kursk-2024-W52.pdf");
        Files.delete(pdf);

        assertThat(desk.send(stub.port()).trouble())
                .isEqualTo(
                        pdf + ": expected the PDF that is to be sent, found none that can be read; make it again with"
                                + " lagebrief run, then send again");
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.PENDING, 3L));
    }

    @Test
    void withoutAServerItSaysWhichSettingIsMissing() {
        MailSettings unset = TestSettings.mail(25, Map.of("host", ""));

        assertThatThrownBy(() -> desk.dispatcher(unset).work(SentDesk.ALL, false, state -> {}))
                .isInstanceOf(InputFaultException.class)
                .hasMessage("spring.mail.host: expected the name of a mail server, found none; set it in"
                        + " application.yml or as SPRING_MAIL_HOST");
    }

    private void sendAt(SmtpStub stub, Instant moment) {
        desk.dispatcher(SentDesk.settings(stub.port(), 1), Clock.fixed(moment, ZoneOffset.UTC))
                .work(SentDesk.ALL, false, state -> {});
    }

    private @Nullable SuppressionReason suppression(int reader) {
        return desk.store
                .subscribers
                .suppression(new EmailAddress("reader" + reader + "@example.org"))
                .orElse(null);
    }

    private SmtpStub serve(Script script) {
        server = SmtpStub.start(script);
        return server;
    }
}
