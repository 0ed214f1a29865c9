package org.lagebrief.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many, as far as the words say: whole people, both ends inclusive, null for an open end.
 *
 * @param wording the words that state it, verbatim
 */
public record Quantity(@Nullable Long low, @Nullable Long high, Bound bound, String wording) {

    /** @throws IllegalArgumentException if low exceeds high, an end is negative, or the ends do not fit the bound */
    public Quantity {
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("quantity: expected low <= high, found " + low + " > " + high);
        }
        if ((low != null && low < 0) || (high != null && high < 0)) {
            throw new IllegalArgumentException("quantity: expected no negative number, found " + low + ", " + high);
        }
        if (!fits(low, high, bound)) {
            throw new IllegalArgumentException("quantity: " + bound + " does not fit " + low + ", " + high);
        }
    }

    public static Quantity exactly(long number, String wording) {
        return new Quantity(number, number, Bound.EXACT, wording);
    }

    /** A quantity of one number under any bound but RANGE and VAGUE: the bound decides which end is open. */
    public static Quantity bounded(Bound bound, long number, String wording) {
        return switch (bound) {
            case EXACT, ABOUT -> new Quantity(number, number, bound, wording);
            case AT_LEAST, MORE_THAN -> new Quantity(number, null, bound, wording);
            case AT_MOST, LESS_THAN -> new Quantity(null, number, bound, wording);
            case RANGE, VAGUE -> throw new IllegalArgumentException("quantity: " + bound + " has no single number");
        };
    }

    public static Quantity between(long low, long high, String wording) {
        return new Quantity(low, high, Bound.RANGE, wording);
    }

    public static Quantity vague(String wording) {
        return new Quantity(null, null, Bound.VAGUE, wording);
    }

    /** Whether low, high and bound are the same; the wording may differ. */
    public boolean sameAs(Quantity other) {
        return bound == other.bound && Objects.equals(low, other.low) && Objects.equals(high, other.high);
    }

    private static boolean fits(@Nullable Long low, @Nullable Long high, Bound bound) {
        return switch (bound) {
            case EXACT, ABOUT -> low != null && low.equals(high);
            case AT_LEAST, MORE_THAN -> low != null && high == null;
            case AT_MOST, LESS_THAN -> low == null && high != null;
            case RANGE -> low != null && high != null;
            case VAGUE -> low == null && high == null;
        };
    }
}
