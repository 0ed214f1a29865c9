package org.lagebrief.extract.figure.number;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Reads numbers of one or several tokens, digits or words, with the words that multiply them. */
final class Numerals {
    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1000;
    private static final double MILLION = 1_000_000;

    private final Reading reading;
    private final Tokens tokens;

    Numerals(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** A number without its bounds; the scale is what its last scale word multiplies by, 1 without any. */
    record Numeral(int first, int last, double value, double scale) {
        /** "von 1,83 auf 1,9 Millionen": the older number of a change takes the newer one's multiplier, if it could hardly be meant alone. */
        Numeral toldWith(Numeral newer) {
            boolean fraction = value != Math.rint(value);
            boolean shared =
                    scale == 1 && value < THOUSAND && (newer.scale >= MILLION || (fraction && newer.scale >= THOUSAND));
            return shared ? new Numeral(first, last, rounded(value * newer.scale), newer.scale) : this;
        }
    }

    /** The tokens of a vague number that begins there, or 0. */
    int vagueLength(int at) {
        int lead = reading.length(at, Role.VAGUE_LEAD);
        int length = lead;
        for (int more = lead; more > 0; length += more) {
            more = vagueScale(at, length);
        }
        return Math.max(length > lead ? length : 0, reading.length(at, Role.VAGUE));
    }

    private int vagueScale(int at, int length) {
        return Math.max(scaleLength(at + length), reading.length(at + length, Role.VAGUE));
    }

    /** The tokens of the multiplying word or phrase that begins there, or 0. */
    int scaleLength(int at) {
        return reading.length(at, Role.SCALE);
    }

    /** The number that begins at the token, or null. */
    @Nullable
    Numeral numeral(int at, int end) {
        int scaled = scaleLength(at);
        if (scaled <= 1 && tokens.hasValue(at)) {
            return grown(at, at + 1, end, tokens.value(at));
        }
        int one = scaled == 0 && scaleLength(at + 1) > 0 ? reading.length(at, Role.ONE) : 0;
        return scaled > 0 || one > 0 ? grown(at, at + one, end, 1) : null;
    }

    /** The number from its first token, of which those before {@code next} are read, with what multiplies or goes on it. */
    private Numeral grown(int first, int next, int end, double begun) {
        boolean digits = tokens.is(first, Kind.DIGITS);
        double total = 0;
        double current = begun;
        double scale = scaleOf(first);
        int at = next;
        while (at < end) {
            Entry factor = reading.entry(at, Role.SCALE);
            int glue = digits ? 0 : glue(current, at);
            if (factor != null) {
                boolean closes = factor.number() >= THOUSAND;
                total += closes ? current * factor.number() : 0;
                current = closes ? 0 : current * factor.number();
                scale = factor.number();
                at += scaleLength(at);
            } else if (!digits && joins(current, at + glue)) {
                current += tokens.value(at + glue);
                at += glue + 1;
            } else {
                break;
            }
        }
        return new Numeral(first, at - 1, rounded(total + current), scale);
    }

    private int glue(double current, int at) {
        if (endsInTens(current)) {
            return reading.length(at, Role.TENS_GLUE);
        }
        return current < HUNDRED ? 0 : reading.length(at, Role.NUMERAL_GLUE);
    }

    private static boolean endsInTens(double number) {
        return number % HUNDRED >= 20 && number % 10 == 0;
    }

    /** What a word such as "dreihundert" multiplies by within itself, or 1. */
    private double scaleOf(int token) {
        double value = tokens.isWord(token) ? tokens.value(token) : 1;
        if (value >= THOUSAND && value % THOUSAND == 0) {
            return THOUSAND;
        }
        return value >= HUNDRED && value % HUNDRED == 0 ? HUNDRED : 1;
    }

    /** Whether the spelled number at the token goes on the one before it: "hundred (and) five", "twenty two". */
    private boolean joins(double current, int next) {
        if (!tokens.isWord(next) || !tokens.hasValue(next)) {
            return false;
        }
        double value = tokens.value(next);
        return current == 0
                || (current >= HUNDRED && current % HUNDRED == 0 && value < HUNDRED)
                || (endsInTens(current) && value < 10);
    }

    /** Decimal fractions times a scale leave a trace of binary arithmetic, "1,1 Millionen" for instance. */
    private static double rounded(double value) {
        double near = Math.rint(value);
        return Math.abs(value - near) < 1e-6 * Math.max(1, Math.abs(value) / 1e6) ? near : value;
    }
}
