package org.lagebrief.deliver.consent;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebrief.model.delivery.EmailAddress;

/**
 * Senders on the envelope (VERP): each sending has its own, to which servers report that they could not deliver it.
 *
 * <p>{@code bounces+12345-0a1b2c3d4e@example.org} is that of sending 12345; the letters behind it keep others from making
 * reports up.
 */
public final class BounceAddresses {
    private static final Pattern EXTENSION = Pattern.compile("\\+(\\d{1,18})-([0-9a-f]{10})");
    private static final int BYTES = 5;

    private final EmailAddress base;
    private final Signatures signatures;

    /** @param base to which they all belong */
    public BounceAddresses(EmailAddress base, Signatures signatures) {
        this.base = base;
        this.signatures = signatures;
    }

    public EmailAddress of(long sendingId) {
        int at = base.value().lastIndexOf('@');
        return new EmailAddress(base.value().substring(0, at) + "+" + sendingId + "-" + mark(sendingId)
                + base.value().substring(at));
    }

    /** The sending whose address it is, or empty if it is none of these. */
    public Optional<Long> sendingOf(EmailAddress address) {
        String written = address.value();
        int at = base.value().lastIndexOf('@');
        int plus = written.indexOf('+', Math.min(at, written.length()));
        if (plus < 0
                || !address.domain().equals(base.domain())
                || !written.startsWith(base.value().substring(0, at))) {
            return Optional.empty();
        }
        Matcher extension = EXTENSION.matcher(written.substring(plus, written.lastIndexOf('@')));
        if (plus != at || !extension.matches()) {
            return Optional.empty();
        }
        long sending = Long.parseLong(extension.group(1));
        return mark(sending).equals(extension.group(2)) ? Optional.of(sending) : Optional.empty();
    }

    private String mark(long sendingId) {
        byte[] signature = signatures.of(("bounce " + sendingId).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(signature, BYTES));
    }
}
