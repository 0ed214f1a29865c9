package org.lagebrief.deliver.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.deliver.consent.Tokens.Purpose;
import org.lagebrief.deliver.consent.Tokens.Token;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.EmailAddress;

/** Signed links and envelope addresses. */
class TokensTest {
    private static final Instant NOW = Instant.parse("2025-01-06T12:00:00Z");

    private final Signatures signatures = new Signatures("0123456789abcdef0123456789abcdef");
    private final Tokens tokens = new Tokens(signatures);

    @Test
    void tokenSaysWhatForAndForWhom() {
        String token = tokens.unsubscribe(12_345);

        assertThat(token).matches("[A-Za-z0-9_-]{44}");
        assertThat(tokens.read(token, NOW)).contains(new Token(Purpose.UNSUBSCRIBE, 12_345));
        assertThat(tokens.read(token, Instant.parse("2999-01-01T00:00:00Z"))).isPresent();
    }

    @Test
    void confirmationEnds() {
        String token = tokens.confirm(7, NOW);

        assertThat(tokens.read(token, NOW)).contains(new Token(Purpose.CONFIRM, 7));
        assertThat(tokens.read(token, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void tokenWithAnyLetterChangedIsNotRead() {
        String token = tokens.unsubscribe(12_345);

        assertThat(IntStream.range(0, token.length())
                        .mapToObj(i ->
                                token.substring(0, i) + (token.charAt(i) == 'x' ? 'y' : 'x') + token.substring(i + 1)))
                .allSatisfy(changed -> assertThat(tokens.read(changed, NOW)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ä", "../../etc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTokenIsNotRead(String written) {
        assertThat(tokens.read(written, NOW)).isEmpty();
    }

    @Test
    void tokenUnderAnotherSecretIsNotRead() {
        Tokens others = new Tokens(new Signatures("another secret, just as long as that"));

        assertThat(tokens.read(others.unsubscribe(7), NOW)).isEmpty();
    }

    @Test
    void eachSendingHasAnEnvelopeAddressOfItsOwn() {
        BounceAddresses bounces = new BounceAddresses(new EmailAddress("bounces@example.org"), signatures);
        EmailAddress address = bounces.of(12_345);

        assertThat(address.value()).matches("bounces\\+12345-[0-9a-f]{10}@example\\.org");
        assertThat(bounces.sendingOf(address)).contains(12_345L);
        assertThat(bounces.sendingOf(new EmailAddress(address.value().replace("+12345", "+12346"))))
                .isEmpty();
        assertThat(bounces.sendingOf(new EmailAddress(address.value().replace("example.org", "example.com"))))
                .isEmpty();
        assertThat(bounces.sendingOf(new EmailAddress("bounces@example.org"))).isEmpty();
        assertThat(bounces.sendingOf(new EmailAddress("b@example.org"))).isEmpty();
    }

    @Test
    void secretIsDrawnOnceAndForItsOwnerAlone(@TempDir Path data) throws IOException {
        String drawn = SecretFile.in(data);

        assertThat(drawn).matches("[0-9a-f]{64}");
        assertThat(SecretFile.in(data)).isEqualTo(drawn);
        assertThat(Files.getPosixFilePermissions(data.resolve("mail.secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void brokenSecretIsNamed(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("mail.secret"), "short");

        assertThatThrownBy(() -> SecretFile.in(data))
                .isInstanceOf(InputFaultException.class)
                .hasMessage(
                        data.resolve("mail.secret") + ": expected a secret of 64 characters, found 5 characters; put"
                                + " back a copy of it; without it, links in mails sent before lead nowhere");
    }
}
