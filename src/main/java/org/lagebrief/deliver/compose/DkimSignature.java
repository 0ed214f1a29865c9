package org.lagebrief.deliver.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.EmailAddress;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * Signs messages by the key of the sender's domain (DKIM, RFC 6376), with the headers by which readers unsubscribe under the
 * signature, as RFC 8058 asks.
 */
public final class DkimSignature implements Signer {
    /** Those that readers and mail programs act upon; one that a message lacks cannot be added later either. */
    private static final String HEADERS =
            "From:To:Reply-To:Subject:Date:Message-ID:In-Reply-To:References:MIME-Version:"
                    + "Content-Type:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted";

    private static final String NAME = "DKIM-Signature";
    /** What receivers take at all (RFC 8301). */
    private static final int FEWEST_BITS = 1024;

    private static final Pattern LABELS = Pattern.compile("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*");

    private final String template;
    private final PrivateKey key;

    private DkimSignature(String domain, String selector, PrivateKey key) {
        this.template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + "; h=" + HEADERS
                + "; bh=; b=;";
        this.key = key;
    }

    /**
     * The signature of that sender.
     *
     * @param domain null for the sender's own
     * @throws InputFaultException if the file holds no RSA key of at least 1024 bits, or the domain is not the sender's own or one
     *     above it
     */
    public static DkimSignature of(Path privateKey, @Nullable String domain, String selector, EmailAddress sender) {
        String signing = (domain == null ? sender.domain() : domain).toLowerCase(Locale.ROOT);
        String own = sender.domain().toLowerCase(Locale.ROOT);
        if (!LABELS.matcher(signing).matches() || !(own.equals(signing) || own.endsWith("." + signing))) {
            throw fault("domain", "the sender's domain " + own + ", or one above it", "\"" + signing + "\"");
        }
        if (!LABELS.matcher(selector).matches()) {
            throw fault("selector", "letters, digits and hyphens", "\"" + selector + "\"");
        }
        return new DkimSignature(signing, selector, key(privateKey));
    }

    @Override
    public MimeMessage sign(MimeMessage message) throws MessagingException {
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            message.writeTo(written);
            String header = new DKIMSigner(template, key).sign(new ByteArrayInputStream(written.toByteArray()));
            String value = header.substring(NAME.length() + 1).strip();
            message.setHeader(NAME, MimeUtility.fold(NAME.length() + 2, value));
            return message;
        } catch (IOException | FailException e) {
            throw new MessagingException("The message could not be signed", e);
        }
    }

    private static PrivateKey key(Path file) {
        String expected = "an RSA key of " + FEWEST_BITS + " bits or more in PEM, without a password";
        if (!Files.isReadable(file)) {
            throw fault("private-key", expected, "no file " + file + " that can be read");
        }
        PrivateKey key;
        try {
            key = PemContent.load(file).getPrivateKey();
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw fault("private-key", expected, "none in " + file);
        }
        if (!(key instanceof RSAKey rsa)) {
            throw fault("private-key", expected, key == null ? "none in " + file : "one of " + key.getAlgorithm());
        }
        if (rsa.getModulus().bitLength() < FEWEST_BITS) {
            throw fault("private-key", expected, "one of " + rsa.getModulus().bitLength() + " bits");
        }
        return key;
    }

    private static InputFaultException fault(String name, String expected, String found) {
        return new InputFaultException(
                new InputFault("lagebrief.deliver.dkim." + name, expected, found, "mend it in application.yml"));
    }
}
