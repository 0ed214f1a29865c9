package org.lagebrief.collect.table;

import java.time.LocalDate;
import java.util.Arrays;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Quantity;

/** Where a series of figures stands, and on which lines its last dates were; begins with the first claim added. */
final class Series {
    private static final int REMEMBERED = 32;

    private LocalDate asOf = LocalDate.EPOCH;
    private Quantity quantity = Quantity.vague("");
    private int line;
    private int direction;
    private long[] days = new long[2];
    private int[] lines = new int[2];
    private int count;

    /** The date of the last claim. */
    LocalDate asOf() {
        return asOf;
    }

    /** The quantity of the last claim. */
    Quantity quantity() {
        return quantity;
    }

    /** The line of the last claim. */
    int line() {
        return line;
    }

    /** 1 if dates go forwards, -1 if they go backwards, 0 as long as all are the same. */
    int direction() {
        return direction;
    }

    /** 1 if the date is later than the last, -1 if it is earlier, 0 if it is the same. */
    int step(LocalDate date) {
        return Integer.signum(date.compareTo(asOf));
    }

    /** The line on which the date was, or 0 if it is not among the last. */
    int lineOf(LocalDate date) {
        long day = date.toEpochDay();
        for (int i = 0; i < Math.min(count, days.length); i++) {
            if (days[i] == day) {
                return lines[i];
            }
        }
        return 0;
    }

    void add(Claim claim, int claimLine) {
        direction = direction == 0 && count > 0 ? step(claim.asOf().date()) : direction;
        asOf = claim.asOf().date();
        quantity = claim.quantity();
        line = claimLine;
        if (count == days.length && count < REMEMBERED) {
            days = Arrays.copyOf(days, 2 * count);
            lines = Arrays.copyOf(lines, 2 * count);
        }
        days[count % days.length] = asOf.toEpochDay();
        lines[count % lines.length] = line;
        count++;
    }
}
