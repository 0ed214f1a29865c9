package org.lagebrief.extract.figure.number;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.number.Numerals.Numeral;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Bound;

/** Reads the number expressions that begin at a token: numbers, ranges, vague numbers, zero; each with its bound. */
public final class NumberGrammar {
    private static final Roles BEGINNINGS = Roles.of(
                    Role.VAGUE, Role.VAGUE_LEAD, Role.SCALE, Role.ZERO, Role.RANGE_OPEN, Role.ONE)
            .orNumber();

    /** What may begin other figures than a plain number or a range between two. */
    private static final Roles WORDINGS = Roles.of(Role.VAGUE, Role.VAGUE_LEAD, Role.ZERO, Role.RANGE_OPEN, Role.ONE);

    private final Reading reading;
    private final Numerals numerals;
    private final Changes changes;

    public NumberGrammar(Reading reading, Changes changes) {
        this.reading = reading;
        this.numerals = new Numerals(reading);
        this.changes = changes;
    }

    /** The first token from there, before the end, at which a figure may begin, or -1. */
    public int next(int from, int end) {
        return reading.next(from, end, BEGINNINGS);
    }

    /** The figure that begins at the token and ends before the end, or null. */
    public @Nullable Figure figure(int at, int end) {
        return reading.has(at, WORDINGS) ? worded(at, end) : number(at, end);
    }

    private @Nullable Figure number(int at, int end) {
        Numeral number = numerals.numeral(at, end);
        return number == null ? null : bounded(rangeOrSingle(number, end));
    }

    private @Nullable Figure worded(int at, int end) {
        Figure between = between(at, end);
        if (between != null) {
            return between;
        }
        int vague = numerals.vagueLength(at);
        if (vague > 0) {
            return bounded(Figure.vague(at, at + vague - 1));
        }
        int zero = reading.length(at, Role.ZERO);
        if (zero > 0) {
            return Figure.of(at, at + zero - 1, 0);
        }
        Figure scale = looseScale(at, end);
        boolean one = reading.has(at, Role.ONE) && numerals.scaleLength(at + 1) == 0;
        Figure number = one || scale != null ? null : number(at, end);
        if (number != null) {
            return number;
        }
        return scale == null && one ? Figure.article(at) : scale;
    }

    private @Nullable Figure between(int at, int end) {
        int open = reading.length(at, Role.RANGE_OPEN);
        Numeral low = open > 0 ? boundedNumeral(at + open, end) : null;
        int and = low == null ? 0 : reading.length(low.last() + 1, Role.AND);
        Numeral high = and > 0 ? boundedNumeral(Objects.requireNonNull(low).last() + 1 + and, end) : null;
        return low == null || high == null ? null : range(at, low, high);
    }

    private @Nullable Numeral boundedNumeral(int at, int end) {
        return numerals.numeral(at + reading.length(at, Role.BOUND_BEFORE), end);
    }

    /** "ein knappes Dutzend": a bound between the article and what it multiplies. */
    private @Nullable Figure looseScale(int at, int end) {
        int bound = reading.has(at, Role.ONE) ? reading.length(at + 1, Role.BOUND_BEFORE) : 0;
        if (bound == 0 || numerals.scaleLength(at + 1 + bound) == 0) {
            return null;
        }
        Figure inner = bounded(single(Objects.requireNonNull(numerals.numeral(at + 1 + bound, end))));
        return bounded(inner.bounded(at, inner.last(), inner.bound()));
    }

    private Figure rangeOrSingle(Numeral number, int end) {
        int after = number.last() + 1;
        if (changes.isStep(number.first(), after)) {
            Numeral newer = boundedNumeral(after + reading.length(after, Role.CHANGE_TO), end);
            return single(newer == null ? number : number.toldWith(newer));
        }
        int join = reading.length(after, Role.RANGE_JOIN);
        Numeral high = join == 0 ? null : numerals.numeral(after + join, end);
        Figure range = high == null ? null : range(number.first(), number, high);
        return range != null ? range : single(number);
    }

    private static Figure single(Numeral number) {
        return Figure.of(number.first(), number.last(), number.value());
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
        for (int start = boundBefore(first); start >= 0 && !isVerbal(start); start = boundBefore(first)) {
            Entry entry = Objects.requireNonNull(reading.entryOfLength(start, Role.BOUND_BEFORE, first - start));
            bound = firmer(bound, Objects.requireNonNull(entry.bound()));
            first = start;
        }
        int last = figure.last();
        Entry glued = reading.entry(last, Role.BOUND_AFTER);
        Entry after = boundAfter(last + 1);
        if (after != null) {
            last += reading.length(last + 1, Role.BOUND_AFTER);
        }
        Entry behind = after != null ? after : glued;
        return figure.bounded(first, last, behind == null ? bound : opened(bound, behind));
    }

    /** The figure with the bound that stands behind its noun: "auf 50 Menschen geschätzt". */
    public Figure boundBehind(Figure figure, int token) {
        Entry entry = figure.bound() == Bound.EXACT && token > figure.last() + 1 ? boundAfter(token) : null;
        return entry == null ? figure : figure.with(Objects.requireNonNull(entry.bound()));
    }

    /** The bound that begins there; "und mehr als 30" belongs to the 30. */
    private @Nullable Entry boundAfter(int token) {
        int length = reading.length(token, Role.BOUND_AFTER);
        return length == 0 || reading.length(token + length - 1, Role.BOUND_BEFORE) > 1
                ? null
                : reading.entryOfLength(token, Role.BOUND_AFTER, length);
    }

    /** "verfügt über": the word belongs to the verb before it. */
    private boolean isVerbal(int bound) {
        return reading.length(bound - 1, Role.DUTY) > 1;
    }

    private int boundBefore(int token) {
        int sentence = reading.sentences.of(token);
        return reading.phraseBefore(token, reading.sentences.start(sentence), Role.BOUND_BEFORE);
    }

    /** "up to 20 or more": what stands last lifts the limit. */
    private static Bound opened(Bound known, Entry behind) {
        Bound further = Objects.requireNonNull(behind.bound());
        return known == Bound.AT_MOST ? further : firmer(known, further);
    }

    private static Bound firmer(Bound known, Bound further) {
        return known == Bound.EXACT || (known == Bound.ABOUT && further != Bound.EXACT) ? further : known;
    }
}
