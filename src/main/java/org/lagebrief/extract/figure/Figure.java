package org.lagebrief.extract.figure;

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

    /** Whether both ends are whole numbers of people. */
    boolean isWhole() {
        return low == Math.rint(low) && high == Math.rint(high) && low <= high && high < MOST;
    }

    public Quantity quantity(String wording) {
        return switch (bound) {
            case VAGUE -> Quantity.vague(wording);
            case RANGE -> Quantity.between((long) low, (long) high, wording);
            default -> Quantity.bounded(bound, (long) low, wording);
        };
    }

    Figure with(Bound other) {
        return new Figure(first, number, last, low, high, other, superseded, article);
    }

    Figure asSuperseded() {
        return new Figure(first, number, last, low, high, bound, true, article);
    }
}
