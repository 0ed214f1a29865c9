package org.lagebrief.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.deliver.MailSettings.Security;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.delivery.DeliveryStore;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** The way to a server that encrypts and asks who we are: what is not safe is not gone, and leaves everything to be sent. */
class EncryptedWayTest {
    @TempDir
    static Path keys;

    private static Path authority = Path.of("");
    private static Path otherAuthority = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static SSLContext ours;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext anothers;

    @TempDir
    Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SMTPServer server;

    @SuppressWarnings("NullAway.Init")
    private SentDesk desk;

    @BeforeAll
    static void makeCertificates() throws Exception {
        TestAuthority test = new TestAuthority(keys);
        ours = test.server("localhost");
        authority = test.certificate();
        Path elsewhere = keys.resolve("elsewhere");
        assertThat(elsewhere.toFile().mkdir()).isTrue();
        TestAuthority other = new TestAuthority(elsewhere);
        anothers = other.server("mail.example.org");
        otherAuthority = other.certificate();
    }

    @BeforeEach
    void fillLedger() {
        desk = new SentDesk(DeliveryStore.shared(TestDatabase.H2), folder);
        desk.enqueue(2);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void whatAnAuthorityVouchesForIsSentEncrypted() {
        Dispatched sent = send(startTls(ours), Security.STARTTLS, authority, "secret");

        assertThat(sent.trouble()).isNull();
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 2L));
        assertThat(received).containsExactlyInAnyOrder("reader0@example.org", "reader1@example.org");
    }

    @Test
    void serverThatSpeaksTlsFromTheStartIsUnderstood() {
        Dispatched sent = send(start(builder().serverSocketFactory(ours)), Security.TLS, authority, "secret");

        assertThat(sent.trouble()).isNull();
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 2L));
    }

    @Test
    void serverThatDoesNotEncryptIsToldNothing() {
        Dispatched sent = send(start(builder()), Security.STARTTLS, authority, "secret");

        assertThat(sent.trouble())
                .isEqualTo(
                        place() + "one that does not encrypt (it offers no STARTTLS); nothing is said to it in clear,"
                                + " unless lagebrief.deliver.security is none");
        checkThatNothingHasHappened();
    }

    @Test
    void certificateThatNobodyKnowsIsNotTrusted() {
        Dispatched sent = send(startTls(ours), Security.STARTTLS, null, "secret");

        assertThat(sent.trouble())
                .isEqualTo(place() + "one that no certificate vouches for (unable to find valid certification path to"
                        + " requested target); name the house's own authority in lagebrief.deliver.ca-certificate, or the"
                        + " host as its certificate does");
        checkThatNothingHasHappened();
    }

    @Test
    void certificateOfAnotherHostIsNotTrusted() {
        Dispatched sent = send(startTls(anothers), Security.STARTTLS, otherAuthority, "secret");

        assertThat(sent.trouble())
                .startsWith(place() + "one that no certificate vouches for (")
                .contains("localhost");
        checkThatNothingHasHappened();
    }

    @Test
    void certificateOfAnotherAuthorityIsNotTrusted() {
        Dispatched sent = send(startTls(ours), Security.STARTTLS, otherAuthority, "secret");

        assertThat(sent.trouble()).startsWith(place() + "one that no certificate vouches for (");
        checkThatNothingHasHappened();
    }

    @Test
    void wrongPasswordMarksNothingAsFailed() {
        Dispatched sent = send(startTls(ours), Security.STARTTLS, authority, "guessed");

        assertThat(sent.trouble())
                .startsWith(place() + "one that does not accept spring.mail.username and password (535 ")
                .doesNotContain("guessed");
        checkThatNothingHasHappened();

        assertThat(send(server, Security.STARTTLS, authority, "secret").trouble())
                .isNull();
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, 2L));
    }

    private void checkThatNothingHasHappened() {
        assertThat(received).isEmpty();
        assertThat(desk.states()).isEqualTo(Map.of(SendingState.PENDING, 2L));
    }

    private String place() {
        return "localhost:" + server.getPortAllocated() + ": expected a mail server that takes our mail, found ";
    }

    private SMTPServer startTls(SSLContext context) {
        return start(builder().requireTLS().startTlsSocketFactory(context));
    }

    private SMTPServer start(SMTPServer.Builder builder) {
        SMTPServer started = builder.build();
        started.start();
        server = started;
        return started;
    }

    private SMTPServer.Builder builder() {
        return new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, password, context) -> {
                    if (!password.equals("secret")) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> received.add(to));
    }

    private Dispatched send(SMTPServer to, Security security, @Nullable Path trusted, String password) {
        Map<String, Object> way =
                new HashMap<>(Map.of("username", "lagebrief", "password", password, "security", security));
        if (trusted != null) {
            way.put("ca-certificate", trusted);
        }
        MailSettings settings = TestSettings.mail(to.getPortAllocated(), way);
        return desk.dispatcher(settings).work(SentDesk.ALL, false, state -> {});
    }
}
