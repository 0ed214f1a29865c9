package org.lagebrief.model.delivery;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mailbox's address as SMTP takes it (RFC 5321, section 4.1.2, without quoted local parts and address literals).
 *
 * <p>Holds printable ASCII alone, so that no header and no command can be smuggled in with it; a domain of other letters
 * stands in its ASCII form, in lower case.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws IllegalArgumentException if it is none; the message says what is wrong with it, and does not repeat it */
    public EmailAddress {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw refused("a line break");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw refused("a control character");
        }
        int at = value.lastIndexOf('@');
        if (at < 0) {
            throw refused("no @");
        }
        String local = value.substring(0, at);
        checkLocal(local);
        value = local + "@" + domain(value.substring(at + 1));
        if (value.length() > LONGEST) {
            throw refused("more than " + LONGEST + " characters");
        }
    }

    /** The part behind the @. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** What two spellings of a mailbox have in common: servers that tell capitals apart are not known to exist. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void checkLocal(String local) {
        if (local.isEmpty()) {
            throw refused("nothing before the @");
        }
        if (local.indexOf('@') >= 0) {
            throw refused("more than one @");
        }
        if (local.chars().anyMatch(c -> c > '~')) {
            throw refused("letters before the @ that are not ASCII");
        }
        if (!LOCAL.matcher(local).matches()) {
            throw refused("blanks, quotes, brackets or misplaced dots before the @");
        }
        if (local.length() > LONGEST_LOCAL) {
            throw refused("more than " + LONGEST_LOCAL + " characters before the @");
        }
    }

    private static String domain(String written) {
        if (written.isEmpty()) {
            throw refused("nothing after the @");
        }
        String ascii = ascii(written).toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(ascii).matches()) {
            throw refused("no domain after the @");
        }
        return ascii;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw refused("no domain after the @");
        }
    }

    private static IllegalArgumentException refused(String found) {
        return new IllegalArgumentException("address: expected one such as anna@example.org, found " + found);
    }
}
