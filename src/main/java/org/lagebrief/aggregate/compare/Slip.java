package org.lagebrief.aggregate.compare;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Estimate.Discrepancy.Kind;
import org.lagebrief.model.Quantity;

/** Says how a number may have become another one on its way. */
public final class Slip {
    private Slip() {}

    /**
     * The kind of slip that makes the one number of the other.
     *
     * @param statedBefore whether the same source stated a number for an earlier day
     */
    public static Kind kind(Quantity wrong, Quantity right, Predicate<Quantity> statedBefore) {
        if (hasSwappedDigits(wrong, right)) {
            return Kind.SWAPPED_DIGITS;
        }
        if (isDigitMissing(wrong, right) || isDigitMissing(right, wrong)) {
            return Kind.MISSING_DIGIT;
        }
        if (statedBefore.test(wrong)) {
            return Kind.STALE;
        }
        return isRounded(wrong, right) || isRounded(right, wrong) ? Kind.ROUNDED : Kind.OTHER;
    }

    /** Whether two quantities have the same digits in another order: 1010 for 1100. */
    public static boolean hasSwappedDigits(Quantity one, Quantity other) {
        return !isSame(one, other)
                && digits(one.low()).equals(digits(other.low()))
                && digits(one.high()).equals(digits(other.high()));
    }

    /** Whether the ends named are the same, whatever the wording: "at least 100" and "100". */
    static boolean isSameNumber(Quantity one, Quantity other) {
        return Objects.equals(one.low(), other.low()) && Objects.equals(upperEnd(one), upperEnd(other));
    }

    private static @Nullable Long upperEnd(Quantity quantity) {
        return quantity.high() == null ? quantity.low() : quantity.high();
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return Objects.equals(one.low(), other.low()) && Objects.equals(one.high(), other.high());
    }

    private static List<Integer> digits(@Nullable Long number) {
        return number == null
                ? List.of()
                : number.toString().chars().sorted().boxed().toList();
    }

    /** Whether one digit left out of the longer number makes the shorter: 1500 for 15200. */
    private static boolean isDigitMissing(Quantity shorter, Quantity longer) {
        Long few = only(shorter);
        Long many = only(longer);
        if (few == null || many == null) {
            return false;
        }
        String digits = many.toString();
        for (int at = 0; at < digits.length() && digits.length() > 2; at++) {
            String without = digits.substring(0, at) + digits.substring(at + 1);
            if (without.equals(few.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the one is the other to fewer digits: 3000 for 3012. */
    static boolean isRounded(Quantity round, Quantity exact) {
        Long few = only(round);
        Long many = only(exact);
        if (few == null || many == null || few == 0) {
            return false;
        }
        long unit = 1;
        while (few % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit > 1 && Math.abs(few - many) < unit;
    }

    /** The number if the quantity names one, be it a limit; null for a range or none. */
    private static @Nullable Long only(Quantity quantity) {
        if (quantity.bound() == Bound.RANGE || quantity.bound() == Bound.VAGUE) {
            return null;
        }
        return quantity.low() != null ? quantity.low() : quantity.high();
    }
}
