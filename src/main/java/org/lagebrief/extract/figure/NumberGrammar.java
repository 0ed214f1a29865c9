package org.lagebrief.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.Bound;

/** Finds the number expressions of a sentence: numbers of one or several tokens, ranges, changes, vague numbers, zero; each with its bound. */
final class NumberGrammar {
    private static final double THOUSAND = 1000;
    private static final Roles BEGINNINGS =
            Roles.of(Role.VAGUE, Role.VAGUE_LEAD, Role.SCALE, Role.ZERO, Role.RANGE_OPEN, Role.ONE);

    private final Reading reading;
    private final Tokens tokens;
    private final NumberTraps traps;

    NumberGrammar(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.traps = new NumberTraps(reading);
    }

    /** A number without its bounds; the scale is what its last scale words multiply by, 1 without any. */
    private record Numeral(int first, int last, double value, double scale) {}

    /** The figures of the sentence that may count people, in order. */
    List<Figure> figures(int sentence) {
        int end = reading.sentences.end(sentence);
        List<Figure> figures = new ArrayList<>();
        int at = reading.sentences.start(sentence);
        while (at < end) {
            Figure figure = mayBegin(at) ? figure(at, end) : null;
            if (figure == null) {
                at++;
                continue;
            }
            if (figure.isWhole() && !traps.catches(figure, sentence)) {
                figures.add(figure);
            }
            at = figure.last() + 1;
        }
        return figures;
    }

    private boolean mayBegin(int at) {
        return tokens.hasValue(at) || tokens.known(at).mayBegin(BEGINNINGS);
    }

    private @Nullable Figure figure(int at, int end) {
        Figure between = between(at, end);
        if (between != null) {
            return between;
        }
        int vague = vagueLength(at);
        if (vague > 0) {
            return bounded(new Figure(at, at, at + vague - 1, 0, 0, Bound.VAGUE, false, false));
        }
        int zero = reading.length(at, Role.ZERO);
        if (zero > 0) {
            return new Figure(at, at, at + zero - 1, 0, 0, Bound.EXACT, false, false);
        }
        boolean one = reading.has(at, Role.ONE) && scaleLength(at + 1) == 0;
        Numeral number = one ? null : number(at, end);
        if (number != null) {
            return changeOrRange(number, end);
        }
        return one ? new Figure(at, at, at, 1, 1, Bound.EXACT, false, true) : null;
    }

    private @Nullable Figure between(int at, int end) {
        int open = reading.length(at, Role.RANGE_OPEN);
        Numeral low = open > 0 ? number(at + open, end) : null;
        int and = low == null ? 0 : reading.length(low.last() + 1, Role.RANGE_AND);
        Numeral high = and > 0 ? number(Objects.requireNonNull(low).last() + 1 + and, end) : null;
        return low == null || high == null ? null : range(at, low, high);
    }

    private int vagueLength(int at) {
        int lead = reading.length(at, Role.VAGUE_LEAD);
        int scale = 0;
        while (lead > 0
                && Math.max(scaleLength(at + lead + scale), reading.length(at + lead + scale, Role.VAGUE)) > 0) {
            scale += Math.max(scaleLength(at + lead + scale), reading.length(at + lead + scale, Role.VAGUE));
        }
        return scale > 0 ? lead + scale : reading.length(at, Role.VAGUE);
    }

    private int scaleLength(int at) {
        return reading.length(at, Role.SCALE);
    }

    /** The number that begins at the token, or null. */
    private @Nullable Numeral number(int at, int end) {
        int next = at;
        double total = 0;
        double current = 1;
        double scale = 1;
        boolean digits = tokens.is(at, Kind.DIGITS);
        if (tokens.hasValue(at)) {
            current = tokens.value(at);
            next = at + 1;
        } else if (reading.has(at, Role.ONE) && scaleLength(at + 1) > 0) {
            next = at + reading.length(at, Role.ONE);
        } else if (scaleLength(at) == 0) {
            return null;
        }
        while (next < end) {
            Entry factor = reading.entry(next, Role.SCALE);
            int glue = digits ? 0 : glue(current, next);
            if (factor != null) {
                boolean closes = factor.number() >= THOUSAND;
                total += closes ? current * factor.number() : 0;
                current = closes ? 0 : current * factor.number();
                scale = factor.number();
                next += reading.length(next, Role.SCALE);
            } else if (!digits && joins(current, next + glue)) {
                current += tokens.value(next + glue);
                next += glue + 1;
            } else {
                break;
            }
        }
        return new Numeral(at, next - 1, rounded(total + current), scale);
    }

    private int glue(double current, int next) {
        return endsInTens(current)
                ? reading.length(next, Role.TENS_GLUE)
                : current < 100 ? 0 : reading.length(next, Role.NUMERAL_GLUE);
    }

    private static boolean endsInTens(double number) {
        return number % 100 >= 20 && number % 10 == 0;
    }

    /** Whether the spelled number at the token goes on the one before it: "hundred (and) five", "twenty two". */
    private boolean joins(double current, int next) {
        if (!tokens.isWord(next) || !tokens.hasValue(next)) {
            return false;
        }
        double value = tokens.value(next);
        return current == 0
                || (current >= 100 && current % 100 == 0 && value < 100)
                || (endsInTens(current) && value < 10);
    }

    /** Decimal fractions times a scale leave a trace of binary arithmetic, "1,1 Millionen" for instance. */
    private static double rounded(double value) {
        double near = Math.rint(value);
        return Math.abs(value - near) < 1e-6 * Math.max(1, Math.abs(value) / 1e6) ? near : value;
    }

    private @Nullable Figure changeOrRange(Numeral number, int end) {
        int after = number.last() + 1;
        int from = reading.phraseBefore(number.first(), Math.max(0, number.first() - 3), Role.CHANGE_FROM);
        if (from >= 0 && reading.has(after, Role.CHANGE_TO)) {
            int next = after + reading.length(after, Role.CHANGE_TO);
            next += reading.length(next, Role.BOUND_BEFORE);
            if (number(next, end) != null) {
                return bounded(single(number)).asSuperseded();
            }
        }
        boolean increment = reading.has(number.first() - 1, Role.CHANGE_BY) && reading.has(after, Role.CHANGE_TO);
        int join = increment ? 0 : reading.length(after, Role.RANGE_JOIN);
        Numeral high = join > 0 ? number(after + join, end) : null;
        Figure range = high == null ? null : range(number.first(), number, high);
        return bounded(range != null ? range : single(number));
    }

    private static Figure single(Numeral number) {
        return new Figure(
                number.first(),
                number.first(),
                number.last(),
                number.value(),
                number.value(),
                Bound.EXACT,
                false,
                false);
    }

    /** "40 bis 50 Millionen": the multiplier of the higher number holds for the lower one too. */
    private static @Nullable Figure range(int first, Numeral low, Numeral high) {
        boolean shared = low.scale() == 1 && high.scale() >= 100 && low.value() < high.value() / high.scale();
        double lowValue = shared ? low.value() * high.scale() : low.value();
        return lowValue < high.value()
                ? new Figure(first, low.first(), high.last(), lowValue, high.value(), Bound.RANGE, false, false)
                : null;
    }

    /** The figure with the bound words around it; a plain "about" yields to a firmer bound. */
    private Figure bounded(Figure figure) {
        Bound bound = figure.bound();
        int first = figure.first();
        for (int start = boundBefore(first); start >= 0; start = boundBefore(first)) {
            Entry entry = Objects.requireNonNull(reading.entryOfLength(start, Role.BOUND_BEFORE, first - start));
            bound = firmer(bound, Objects.requireNonNull(entry.bound()));
            first = start;
        }
        int last = figure.last();
        Entry after = reading.entry(last + 1, Role.BOUND_AFTER);
        if (after != null) {
            bound = firmer(bound, Objects.requireNonNull(after.bound()));
            last += reading.length(last + 1, Role.BOUND_AFTER);
        }
        return new Figure(
                first,
                figure.number(),
                last,
                figure.low(),
                figure.high(),
                bound,
                figure.superseded(),
                figure.article());
    }

    /** The figure with the bound that stands behind its noun: "auf 50 Menschen geschätzt". */
    Figure boundBehind(Figure figure, int token) {
        Entry entry = figure.bound() == Bound.EXACT && token > figure.last() + 1
                ? reading.entry(token, Role.BOUND_AFTER)
                : null;
        return entry == null ? figure : figure.with(Objects.requireNonNull(entry.bound()));
    }

    private int boundBefore(int token) {
        int sentence = reading.sentences.of(token);
        return reading.phraseBefore(token, reading.sentences.start(sentence), Role.BOUND_BEFORE);
    }

    private static Bound firmer(Bound known, Bound further) {
        return known == Bound.EXACT || (known == Bound.ABOUT && further != Bound.EXACT) ? further : known;
    }
}
