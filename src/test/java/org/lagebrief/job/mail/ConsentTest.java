package org.lagebrief.job.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.ConsentAsker;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.deliver.SmtpStub;
import org.lagebrief.deliver.SmtpStub.Point;
import org.lagebrief.deliver.TestSettings;
import org.lagebrief.deliver.compose.MessageComposer;
import org.lagebrief.deliver.compose.ReaderLinks;
import org.lagebrief.deliver.compose.Sender;
import org.lagebrief.deliver.compose.Signer;
import org.lagebrief.deliver.consent.Signatures;
import org.lagebrief.deliver.consent.Tokens;
import org.lagebrief.job.mail.ReaderAnswers.Outcome;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.delivery.DeliveryStore;
import org.lagebrief.store.delivery.Saved;

/** How subscribers come to be asked, and what their answers bring about. */
class ConsentTest {
    private static final EmailAddress ANNA = new EmailAddress("anna@example.org");
    private static final Pattern LINK =
            Pattern.compile("https://briefings\\.example\\.org/confirm/([A-Za-z0-9_-]{44})");
    private static final Tokens TOKENS = new Tokens(new Signatures("0123456789abcdef0123456789abcdef"));
    private static final ConfirmSettings CONFIRM = new ConfirmSettings(true, Duration.ofDays(7));

    private final DeliveryStore store = DeliveryStore.shared(TestDatabase.H2);
    private final Clock clock = Clock.systemUTC();
    private final Readers readers = new Readers(store.subscribers, store.requests, CONFIRM, store.transactions, clock);
    private final ReaderAnswers answers = answers(clock);

    @Test
    void whoIsAddedGetsNothingBeforeItHasConfirmed() throws IOException {
        try (SmtpStub server = SmtpStub.start((point, to) -> null)) {
            assertThat(readers.save(List.of(anna(null)))).isEqualTo(Map.of(Saved.ADDED, 1));
            assertThat(state()).isEqualTo(SubscriberState.WAITING);
            assertThat(store.subscribers.wanting("kursk")).isEmpty();

            assertThat(asked(server)).isEqualTo(Map.of(SendingState.ACCEPTED, 1));
            assertThat(asked(server)).isEmpty();
            String token = token(server);
            assertThat(answers.toConfirm(token))
                    .contains(new ReaderAnswers.Question(
                            Language.GERMAN,
                            "Ich möchte die wöchentlichen Briefings von Desk an diese Adresse erhalten. Ich kann sie"
                                    + " jederzeit abbestellen, mit dem Link in jeder Mail."));
            assertThat(state()).isEqualTo(SubscriberState.WAITING);

            assertThat(answers.confirm(token)).isEqualTo(Outcome.DONE);
            assertThat(answers.confirm(token)).isEqualTo(Outcome.BEFORE);
            assertThat(store.subscribers.wanting("kursk")).hasSize(1);
        }
    }

    @Test
    void proofSaysWhenHowAndToWhichWords() throws IOException {
        try (SmtpStub server = SmtpStub.start((point, to) -> null)) {
            readers.save(List.of(anna(null)));
            asked(server);
            Instant before = clock.instant();
            answers.confirm(token(server));

            Consent consent = Objects.requireNonNull(subscriber().consent());
            assertThat(consent.at()).isBetween(before.minusMillis(1), clock.instant());
            assertThat(consent.how())
                    .matches("confirmed by link, asked on \\d{4}-\\d\\d-\\d\\d by <[0-9a-f-]{36}@example\\.org>");
            assertThat(server.taken().get(0).content())
                    .contains("Message-ID: " + consent.how().replaceAll(".* ", ""));
            assertThat(confirmations(server.port()).wording(consent)).get().satisfies(wording -> {
                assertThat(wording.version()).isEqualTo(consent.wording());
                assertThat(wording.plain()).contains("https://confirm.invalid/");
                assertThat(wording.statement()).isEqualTo(consent.text());
            });
        }
    }

    @Test
    void whoBringsAConsentIsNotAsked() {
        readers.save(List.of(anna(new Consent(Instant.EPOCH, "imported from readers.csv, line 2", "Yes."))));

        assertThat(state()).isEqualTo(SubscriberState.ACTIVE);
        assertThat(store.requests.counts()).isEmpty();
    }

    @Test
    void consentThatComesLaterEndsTheWaiting() {
        readers.save(List.of(anna(null)));
        readers.save(List.of(anna(new Consent(Instant.EPOCH, "vouched for by bert", "On paper."))));

        assertThat(state()).isEqualTo(SubscriberState.ACTIVE);
        assertThat(store.requests.counts()).isEmpty();
    }

    @Test
    void linkThatHasEndedOrWasMadeUpLeadsNowhere() throws IOException {
        try (SmtpStub server = SmtpStub.start((point, to) -> null)) {
            readers.save(List.of(anna(null)));
            asked(server);
            String token = token(server);
            ReaderAnswers eightDaysLater = answers(Clock.offset(clock, Duration.ofDays(8)));

            assertThat(eightDaysLater.toConfirm(token)).isEmpty();
            assertThat(eightDaysLater.confirm(token)).isEqualTo(Outcome.UNKNOWN);
            assertThat(answers.confirm("A".repeat(44))).isEqualTo(Outcome.UNKNOWN);
            assertThat(answers.confirm(TOKENS.unsubscribe(1))).isEqualTo(Outcome.UNKNOWN);
            assertThat(answers.unsubscribe(token)).isEqualTo(Outcome.UNKNOWN);
            assertThat(state()).isEqualTo(SubscriberState.WAITING);
        }
    }

    @Test
    void oldLinkDoesNotBringBackWhoHasUnsubscribed() throws IOException {
        try (SmtpStub server = SmtpStub.start((point, to) -> null)) {
            readers.save(List.of(anna(null)));
            asked(server);
            String token = token(server);
            answers.confirm(token);
            long id = store.subscribers.find(ANNA).orElseThrow().id();

            assertThat(answers.unsubscribe(TOKENS.unsubscribe(id))).isEqualTo(Outcome.DONE);
            assertThat(answers.unsubscribe(TOKENS.unsubscribe(id))).isEqualTo(Outcome.BEFORE);
            assertThat(answers.confirm(token)).isEqualTo(Outcome.UNKNOWN);
            assertThat(state()).isEqualTo(SubscriberState.UNSUBSCRIBED);
        }
    }

    @Test
    void whoHasUnsubscribedCanBeAskedAgainByName() throws IOException {
        try (SmtpStub server = SmtpStub.start((point, to) -> null)) {
            long id = store.subscriber(ANNA.value());
            answers.unsubscribe(TOKENS.unsubscribe(id));
            readers.save(List.of(anna(null)));
            assertThat(asked(server)).isEmpty();

            assertThat(confirmations(server.port()).enter(ANNA)).isTrue();
            assertThat(asked(server)).isEqualTo(Map.of(SendingState.ACCEPTED, 1));
            assertThat(state()).isEqualTo(SubscriberState.UNSUBSCRIBED);
            assertThat(answers.confirm(token(server))).isEqualTo(Outcome.DONE);
            assertThat(state()).isEqualTo(SubscriberState.ACTIVE);
        }
    }

    @Test
    void mailboxThatIsNotThereIsNotAskedAgain() throws IOException {
        try (SmtpStub server =
                SmtpStub.start((point, to) -> point == Point.RCPT ? "550 5.1.1 no such mailbox" : null)) {
            readers.save(List.of(anna(null)));

            assertThat(asked(server)).isEqualTo(Map.of(SendingState.REJECTED, 1));
            assertThat(store.subscribers.suppression(ANNA)).isPresent();
            assertThat(confirmations(server.port()).enter(ANNA)).isFalse();
        }
    }

    @Test
    void whoseMailIsLostAfterItsEndIsNotAskedAgainByItself() throws IOException {
        try (SmtpStub server = SmtpStub.start((point, to) -> point == Point.TAKEN ? SmtpStub.DROP : null)) {
            readers.save(List.of(anna(null)));

            assertThat(asked(server)).isEqualTo(Map.of(SendingState.UNKNOWN, 1));
            assertThat(asked(server)).isEmpty();
            assertThat(server.taken()).hasSize(1);
            assertThat(answers.confirm(token(server))).isEqualTo(Outcome.DONE);
        }
    }

    @Test
    void withoutPagesNobodyIsAsked() {
        readers.save(List.of(anna(null)));

        assertThatThrownBy(() -> confirmations(TestSettings.mail(25, Map.of())).ask(Path.of("templates")))
                .hasMessage(
                        "lagebrief.deliver.base-url: expected the address of the pages by which readers confirm, such as"
                                + " https://briefings.example.org, found none; set it, and have lagebrief serve answer there");
        assertThat(store.requests.counts()).isEqualTo(Map.of(SendingState.PENDING, 1));
    }

    private static Subscriber anna(@Nullable Consent consent) {
        return new Subscriber(ANNA, "Anna A.", Language.GERMAN, List.of(), SubscriberState.ACTIVE, consent);
    }

    private Subscriber subscriber() {
        return store.subscribers.find(ANNA).orElseThrow().subscriber();
    }

    private SubscriberState state() {
        return subscriber().state();
    }

    private Map<SendingState, Integer> asked(SmtpStub server) {
        return confirmations(server.port()).ask(Path.of("templates")).counts();
    }

    /** That of the link in the last mail, whose lines are joined again as quoted-printable has broken them. */
    private static String token(SmtpStub server) {
        String content = server.taken().get(server.taken().size() - 1).content().replace("=\r\n", "");
        Matcher link = LINK.matcher(content);
        assertThat(link.find()).as(content).isTrue();
        return link.group(1);
    }

    private ReaderAnswers answers(Clock at) {
        return new ReaderAnswers(TOKENS, store.subscribers, store.requests, store.transactions, at);
    }

    private Confirmations confirmations(int port) {
        return confirmations(TestSettings.mail(port, Map.of("base-url", "https://briefings.example.org/")));
    }

    private Confirmations confirmations(MailSettings settings) {
        Sender from = Sender.of("lagebrief.deliver.from", String.valueOf(settings.from()));
        ReaderLinks links = new ReaderLinks(TOKENS, settings.baseUrl(), from.address());
        MessageComposer composer = new MessageComposer(store.mails, from, null, null, links, Signer.NONE);
        ConsentAsker asker = new ConsentAsker(
                store.requests, store.subscribers, store.transactions, composer, settings, CONFIRM, clock, true);
        return new Confirmations(
                store.subscribers, store.requests, () -> asker, () -> from, CONFIRM, store.transactions, clock);
    }
}
