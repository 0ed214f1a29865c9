package org.lagebrief.collect.table;

import java.time.LocalDate;
import java.util.Arrays;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/** Where a series of figures stands, and on which lines its last dates were. */
final class Series {
    private static final int REMEMBERED = 32;

    private final Measure measure;
    private final Scope scope;
    private final String columns;
    private LocalDate asOf;
    private Quantity quantity;
    private int line;
    private int direction;
    private long[] days = new long[2];
    private int[] lines = new int[2];
    private int count;

    Series(Claim first, int line) {
        measure = first.measure();
        scope = first.scope();
        columns = columns(first);
        asOf = first.asOf().date();
        quantity = first.quantity();
        add(first, line);
    }

    /** Whether the claim has the measure, scope and columns of the series. */
    boolean continuedBy(Claim claim) {
        return claim.measure() == measure
                && claim.scope() == scope
                && columns(claim).equals(columns);
    }

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
        direction = direction == 0 ? step(claim.asOf().date()) : direction;
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

    private static String columns(Claim claim) {
        return claim.provenance() instanceof Provenance.TableRow row ? row.column() : "";
    }
}
