package org.lagebrief.deliver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.deliver.compose.DkimSignature;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.delivery.DeliveryStore;

/** Whether receivers can tell by the signature that a message is the sender's, as a server has taken it. */
class DkimTest {
    private static final EmailAddress DESK = new EmailAddress("desk@news.example.org");

    @TempDir
    Path folder;

    @Test
    void messagesAsTheServerTookThemAreVerifiedByTheKeyInTheDns() throws Exception {
        KeyPair keys = rsa(2048);
        DkimSignature signature = DkimSignature.of(pem(keys), null, "lagebrief", new EmailAddress("desk@example.org"));

        String message = sent(signature);

        assertThat(signedHeaders(message, keys)).contains("List-Unsubscribe", "List-Unsubscribe-Post", "Message-ID");
        assertThat(message.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
    }

    @ParameterizedTest
    @CsvSource({
        "List-Unsubscribe: <, List-Unsubscribe: <https://elsewhere.example/",
        "Subject: , Subject: !",
        "JVBE, JVBF"
    })
    void aMessageThatWasChangedOnItsWayIsNot(String words, String others) throws Exception {
        KeyPair keys = rsa(2048);
        String message = sent(DkimSignature.of(pem(keys), null, "lagebrief", new EmailAddress("desk@example.org")));

        assertThat(message).contains(words);
        assertThatThrownBy(() -> signedHeaders(message.replace(words, others), keys))
                .isInstanceOf(FailException.class);
    }

    @Test
    void aDomainAboveTheSendersMaySign() throws Exception {
        DkimSignature.of(pem(rsa(2048)), "example.org", "s1", DESK);
    }

    @ParameterizedTest
    @CsvSource({"example.net", "ws.example.org", "'a; d=b'"})
    void anotherDomainMayNot(String domain) throws Exception {
        Path key = pem(rsa(2048));
        assertThatThrownBy(() -> DkimSignature.of(key, domain, "s1", DESK))
                .isInstanceOf(InputFaultException.class)
                .hasMessage(
                        "lagebrief.deliver.dkim.domain: expected the sender's domain news.example.org, or one above it, found \""
                                + domain + "\"; mend it in application.yml");
    }

    @Test
    void keysThatReceiversDoNotTakeAreRefused() throws Exception {
        String expected =
                "lagebrief.deliver.dkim.private-key: expected an RSA key of 1024 bits or more in PEM, without a password, found ";
        Path missing = folder.resolve("missing.pem");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "no key");

        assertThatThrownBy(() -> DkimSignature.of(missing, null, "s1", DESK))
                .hasMessage(expected + "no file " + missing + " that can be read; mend it in application.yml");
        assertThatThrownBy(() -> DkimSignature.of(empty, null, "s1", DESK))
                .hasMessage(expected + "none in " + empty + "; mend it in application.yml");
        Path small = pem(rsa(512));
        assertThatThrownBy(() -> DkimSignature.of(small, null, "s1", DESK))
                .hasMessage(expected + "one of 512 bits; mend it in application.yml");
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        Path elliptic = pem(curve.generateKeyPair());
        assertThatThrownBy(() -> DkimSignature.of(elliptic, null, "s1", DESK))
                .hasMessage(expected + "one of EC; mend it in application.yml");
    }

    /** The message as the server took it, of a sending signed so. */
    private String sent(DkimSignature signature) throws IOException {
        SentDesk desk = new SentDesk(DeliveryStore.shared(TestDatabase.H2), folder);
        try (SmtpStub server = SmtpStub.start((point, to) -> null)) {
            desk.enqueue(1);
            MailSettings settings = SentDesk.settings(server.port(), 1);
            desk.dispatcher(settings, Clock.systemUTC(), signature).work(SentDesk.ALL, false, state -> {});
            return server.taken().get(0).content();
        }
    }

    private static List<String> signedHeaders(String message, KeyPair keys) throws IOException, FailException {
        String record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        DKIMVerifier verifier = new DKIMVerifier((methods, selector, domain) -> {
            assertThat(selector + " " + domain).isEqualTo("lagebrief example.org");
            return List.of(record);
        });
        return verifier.verify(new ByteArrayInputStream(message.getBytes(ISO_8859_1))).get(0).getHeaders().stream()
                .map(CharSequence::toString)
                .toList();
    }

    private static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private Path pem(KeyPair keys) throws IOException {
        String lines = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve("dkim.pem"), "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n");
    }
}
