package org.lagebrief.deliver.check;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.BounceSettings;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.DkimSettings;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.deliver.MailSettings.Security;
import org.lagebrief.deliver.compose.DkimSignature;
import org.lagebrief.deliver.compose.Sender;
import org.lagebrief.deliver.smtp.SmtpServer;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/**
 * Looks for what sending would trip over in its settings, without reaching for any server; names each by its property.
 *
 * <p>Where nobody has begun to set up delivery, nothing is missing.
 */
public final class DeliveryCheck {
    private static final String MEND = "mend it in application.yml";
    private static final int TLS_PORT = 465;
    private static final int LARGEST_PORT = 65_535;

    private final MailSettings mail;
    private final ConfirmSettings confirm;
    private final DkimSettings dkim;
    private final BounceSettings bounces;
    private final List<InputFault> faults = new ArrayList<>();

    private DeliveryCheck(MailSettings mail, ConfirmSettings confirm, DkimSettings dkim, BounceSettings bounces) {
        this.mail = mail;
        this.confirm = confirm;
        this.dkim = dkim;
        this.bounces = bounces;
    }

    /** What is missing or contradicts itself, in the order of the settings' documentation. */
    public static List<InputFault> faults(
            MailSettings mail, ConfirmSettings confirm, DkimSettings dkim, BounceSettings bounces) {
        DeliveryCheck check = new DeliveryCheck(mail, confirm, dkim, bounces);
        boolean isBegun = mail.isBegun() || confirm.required() || dkim.privateKey() != null || !bounces.isEmpty();
        if (isBegun) {
            check.faults.addAll(mail.missing());
            check.checkServer();
            check.checkAddresses();
            check.checkLinks();
            check.checkLease();
            check.checkBounces();
            check.checkSignature();
        }
        return List.copyOf(check.faults);
    }

    private void checkServer() {
        checkPort("port", mail.port());
        checkPair("username", mail.username(), "password", mail.password());
        Security security = mail.effectiveSecurity();
        if (security == Security.NONE && mail.username() != null && !mail.isThisMachine()) {
            add(
                    "security",
                    "starttls or tls, since a password is set",
                    "none",
                    "the password would cross the network in clear");
        }
        if (security == Security.STARTTLS && mail.effectivePort() == TLS_PORT) {
            add("security", "tls, which servers speak at port 465", "starttls", "set security to tls, or port to 587");
        }
        if (security == Security.NONE && mail.caCertificate() != null) {
            add(
                    "ca-certificate",
                    "none, since security is none",
                    String.valueOf(mail.caCertificate()),
                    "delete one of them");
        }
        if (mail.host() != null) {
            gather(() -> new SmtpServer(mail));
        }
    }

    private void checkAddresses() {
        gather(() -> sender("from", mail.from()));
        gather(() -> sender("reply-to", mail.replyTo()));
        gather(() -> sender("bounce-address", mail.bounceAddress()));
    }

    private void checkLinks() {
        URI base = mail.baseUrl();
        if (base != null && !isWeb(base)) {
            add("base-url", "an address such as https://briefings.example.org", "\"" + base + "\"", MEND);
        }
        if (confirm.required()) {
            InputFault missing = confirm.missing(mail);
            if (missing != null) {
                faults.add(missing);
            }
        }
        String pdf = mail.pdfUrl();
        if (pdf != null && !(pdf.matches("https?://.+") && pdf.contains("{file}"))) {
            add(
                    "pdf-url",
                    "an address with {file} in it, such as https://example.org/{week}/{topic}/{file}",
                    "\"" + pdf + "\"",
                    MEND);
        }
    }

    /** Else a sender that is slow is taken for dead, and what it has in hand for unknown. */
    private void checkLease() {
        Duration longest = mail.timeouts()
                .connect()
                .plus(mail.timeouts().read())
                .plus(mail.timeouts().write());
        if (mail.lease().compareTo(longest) <= 0) {
            add(
                    "lease",
                    "more than the time-outs together, which are " + inWords(longest),
                    inWords(mail.lease()),
                    MEND);
        }
    }

    private void checkBounces() {
        checkPort("bounces.port", bounces.port());
        checkPair("bounces.username", bounces.username(), "bounces.password", bounces.password());
        if (bounces.host() != null && bounces.username() == null) {
            add("bounces.username", "the mailbox's user", "none", "set it, with bounces.password");
        }
        if (bounces.folder() != null && !Files.isDirectory(bounces.folder())) {
            add("bounces.folder", "a folder", bounces.folder().toString(), "make it, or mend its name");
        }
        if (mail.bounceAddress() != null && bounces.isEmpty()) {
            add(
                    "bounces",
                    "a folder or a mailbox, since bounce-address is set",
                    "neither",
                    "say where the reports come in");
        }
    }

    private void checkSignature() {
        if (dkim.privateKey() == null && dkim.domain() != null) {
            add("dkim.private-key", "a key, since dkim.domain is set", "none", "set it, or delete dkim.domain");
        }
        if (dkim.privateKey() != null && mail.from() != null) {
            gather(() -> DkimSignature.of(
                    Objects.requireNonNull(dkim.privateKey()),
                    dkim.domain(),
                    dkim.selector(),
                    Sender.of("lagebrief.deliver.from", Objects.requireNonNull(mail.from()))
                            .address()));
        }
    }

    private void checkPort(String name, @Nullable Integer port) {
        if (port != null && (port < 1 || port > LARGEST_PORT)) {
            add(name, "a port from 1 to " + LARGEST_PORT, port.toString(), MEND);
        }
    }

    private void checkPair(String one, @Nullable String first, String other, @Nullable String second) {
        if ((first == null) != (second == null)) {
            add(
                    first == null ? one : other,
                    "one, since " + (first == null ? other : one) + " is set",
                    "none",
                    "set both or neither");
        }
    }

    private static void sender(String name, @Nullable String written) {
        if (written != null) {
            Sender.of("lagebrief.deliver." + name, written);
        }
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
    }

    private static String inWords(Duration duration) {
        return duration.toSeconds() + " s";
    }

    private void add(String name, String expected, String found, String remedy) {
        faults.add(new InputFault(MailSettings.property(name), expected, found, remedy));
    }

    private void gather(Runnable check) {
        try {
            check.run();
        } catch (InputFaultException e) {
            if (!faults.contains(e.fault())) {
                faults.add(e.fault());
            }
        }
    }
}
