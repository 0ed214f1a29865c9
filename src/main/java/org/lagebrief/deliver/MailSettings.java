package org.lagebrief.deliver;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.delivery.ReleasePolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * By which server, under whose name and how fast mail is sent. Nothing is sent until {@code host} and {@code from} are set.
 *
 * <p>Host, port, user and password are Boot's own, {@code spring.mail.*}, from which {@code application.yml} takes them.
 *
 * @param port null for 465 where TLS is spoken from the start, 25 at this machine, else 587
 * @param username null for a server that asks for none
 * @param security null for none at this machine, else STARTTLS, without which nothing is sent
 * @param caCertificate a PEM file with the certificate of the house's own authority that vouches for the server; null for those
 *     that Java trusts
 * @param from an address, with or without a name: {@code Desk <desk@example.org>}
 * @param replyTo where answers go, or null for {@code from}
 * @param bounceAddress where servers report what they cannot deliver, each report to an address of its own
 *     ({@code bounces+…@example.org}), or null for the plain address of {@code from}
 * @param baseUrl of the pages by which readers unsubscribe, or null to have them write a mail
 * @param pdfUrl where PDFs can be fetched that are too large to be attached, with {@code {week}}, {@code {topic}} and
 *     {@code {file}} in it
 * @param maxAttachment the largest PDF that is attached
 * @param corrections whether a corrected edition goes to those who had the first
 * @param connections to the server, at once
 * @param messagesPerConnection after so many messages a connection is opened anew
 * @param lease how long a dispatcher may take over one message, from its beginning to its answer
 * @param secret under which links are signed; null for the one in the data folder, made when it is first needed
 */
@ConfigurationProperties("lagebrief.deliver")
public record MailSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable String password,
        @Nullable Security security,
        @Nullable Path caCertificate,
        @Nullable String from,
        @Nullable String replyTo,
        @Nullable String bounceAddress,
        @Nullable URI baseUrl,
        @Nullable String pdfUrl,
        @DefaultValue("8MB") DataSize maxAttachment,
        @DefaultValue("automatic") ReleasePolicy release,
        @DefaultValue("true") boolean corrections,
        @DefaultValue("2") int connections,
        @DefaultValue("100") int messagesPerConnection,
        @DefaultValue("600") int ratePerMinute,
        @DefaultValue("0") int ratePerDomainPerMinute,
        @DefaultValue Retry retry,
        @DefaultValue Timeouts timeouts,
        @DefaultValue("10m") Duration lease,
        @Nullable String secret) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Set<String> OF_SERVER = Set.of("host", "port", "username", "password");
    private static final int SHORTEST_SECRET = 32;

    /** How the way to the server is kept from being read. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * How fast messages leave; who is too fast waits.
     *
     * @param perMinute 0 for as fast as the server takes them
     * @param perDomainPerMinute to addresses of one domain; 0 for no limit of their own
     */
    public record Rate(int perMinute, int perDomainPerMinute) {}

    /**
     * When what was refused for now is tried again: after {@code first}, each time twice as long, at most {@code longest}.
     *
     * @param attempts after so many it counts as refused
     */
    public record Retry(
            @DefaultValue("5m") Duration first,
            @DefaultValue("4h") Duration longest,
            @DefaultValue("12") int attempts) {
        /** How long to wait after so many attempts. */
        public Duration pauseAfter(int attemptsMade) {
            Duration pause = first;
            for (int i = 1; i < attemptsMade && pause.compareTo(longest) < 0; i++) {
                pause = pause.multipliedBy(2);
            }
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    /** How long the server may take to be connected to, to answer, and to take what is written. */
    public record Timeouts(
            @DefaultValue("20s") Duration connect,
            @DefaultValue("2m") Duration read,
            @DefaultValue("2m") Duration write) {}

    /** @throws IllegalArgumentException if a number is out of its bounds, or the secret is too short to be one */
    public MailSettings {
        host = orNull(host);
        username = orNull(username);
        password = orNull(password);
        atLeast(1, "connections", connections);
        atLeast(1, "messages-per-connection", messagesPerConnection);
        atLeast(1, "retry.attempts", retry.attempts());
        atLeast(0, "rate-per-minute", ratePerMinute);
        atLeast(0, "rate-per-domain-per-minute", ratePerDomainPerMinute);
        for (Duration timeout : List.of(timeouts.connect(), timeouts.read(), timeouts.write(), retry.first(), lease)) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("lagebrief.deliver: expected time-outs above 0, found " + timeout);
            }
        }
        if (secret != null && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("lagebrief.deliver.secret: expected " + SHORTEST_SECRET
                    + " characters or more, found " + secret.length());
        }
    }

    /** The property by which a setting of that name is set: the server's are Boot's own. */
    public static String property(String name) {
        return (OF_SERVER.contains(name) ? "spring.mail." : "lagebrief.deliver.") + name;
    }

    /** How fast messages leave. */
    public Rate rate() {
        return new Rate(ratePerMinute, ratePerDomainPerMinute);
    }

    /** What is missing before anything can be sent; empty if nothing is. */
    public List<InputFault> missing() {
        List<InputFault> missing = new ArrayList<>();
        if (host == null) {
            missing.add(missing("host", "the name of a mail server"));
        }
        if (from == null || from.isBlank()) {
            missing.add(missing("from", "the sender's address"));
        }
        return missing;
    }

    /** Whether somebody has begun to set up a mail server. */
    public boolean isBegun() {
        return host != null || from != null;
    }

    public Security effectiveSecurity() {
        if (security != null) {
            return security;
        }
        return isThisMachine() ? Security.NONE : Security.STARTTLS;
    }

    public int effectivePort() {
        if (port != null) {
            return port;
        }
        if (effectiveSecurity() == Security.TLS) {
            return 465;
        }
        return isThisMachine() ? 25 : 587;
    }

    /** Tells no secrets. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + effectivePort() + ", from " + from + "]";
    }

    /** Whether what is said to the server never leaves this machine. */
    public boolean isThisMachine() {
        return host != null && isThisMachine(host);
    }

    /** Whether what is said to the host never leaves this machine. */
    static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Boot's own setting, if it is not set, comes as nothing at all. */
    private static @Nullable String orNull(@Nullable String written) {
        return written == null || written.isBlank() ? null : written;
    }

    private static InputFault missing(String name, String expected) {
        return new InputFault(
                property(name),
                expected,
                "none",
                "set it in application.yml or as "
                        + property(name).replace('.', '_').toUpperCase(Locale.ROOT));
    }

    private static void atLeast(int least, String name, int number) {
        if (number < least) {
            throw new IllegalArgumentException(property(name) + ": expected " + least + " or more, found " + number);
        }
    }
}
