package org.lagebrief.extract.figure.number;

import org.lagebrief.model.Bound;
import org.lagebrief.model.Quantity;

/**
 * A number expression with the words that bound it, before anything is known of what it counts.
 *
 * @param first its first token, bound words included
 * @param number the first token of the number itself
 * @param last the last token of number and bound words
 * @param superseded whether it is the older number of a stated change
 * @param article whether it is only the article that may count one
 */
public record Figure(
        int first, int number, int last, double low, double high, Bound bound, boolean superseded, boolean article) {
    static final double MOST = 1e15;

    static Figure of(int first, int last, double value) {
        return new Figure(first, first, last, value, value, Bound.EXACT, false, false);
    }

    static Figure vague(int first, int last) {
        return new Figure(first, first, last, 0, 0, Bound.VAGUE, false, false);
    }

    static Figure article(int token) {
        return new Figure(token, token, token, 1, 1, Bound.EXACT, false, true);
    }

    /** Whether both ends are whole numbers of people. */
    public boolean isWhole() {
        return low == Math.rint(low) && high == Math.rint(high) && low <= high && high < MOST;
    }

    public boolean isZero() {
        return high == 0 && bound == Bound.EXACT;
    }

    public Quantity quantity(String wording) {
        return switch (bound) {
            case VAGUE -> Quantity.vague(wording);
            case RANGE -> Quantity.between((long) low, (long) high, wording);
            default -> Quantity.bounded(bound, (long) low, wording);
        };
    }

    Figure with(Bound other) {
        return bounded(first, last, other);
    }

    /** The same number with the bound words that stand from the first to the last token. */
    Figure bounded(int from, int to, Bound other) {
        return new Figure(from, number, to, low, high, other, superseded, article);
    }

    Figure asSuperseded() {
        return new Figure(first, number, last, low, high, bound, true, article);
    }
}
