package org.lagebrief.collect.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/**
 * Warns of what is odd about rows that can be read: in one series, which is what they share of origin, measure, subject,
 * place, scope and column, cumulative figures that fall, dates that turn back, and two rows for one date. Events are left
 * alone, since many have one date.
 *
 * <p>Bounded: it watches the first 50,000 series, and remembers the last 32 dates of each.
 */
final class SeriesWatch {
    private static final int MOST_SERIES = 50_000;

    private final InputFile file;
    private final Map<Key, List<Series>> groups = new HashMap<>();
    private int series;

    /** What all figures of a row share. */
    private record Key(
            @Nullable String origin,
            @Nullable String subject,
            @Nullable String place) {}

    SeriesWatch(InputFile file) {
        this.file = file;
    }

    /**
     * Gives the warnings of a row, if there are any.
     *
     * @param claims that the row states
     */
    void watch(List<Claim> claims, int line, Consumer<InputFault> warnings) {
        List<Series> group = null;
        for (Claim claim : claims) {
            if (claim.scope() != Scope.EVENT) {
                group = group == null ? group(claim) : group;
                watch(claim, group, line, warnings);
            }
        }
    }

    private void watch(Claim claim, List<Series> group, int line, Consumer<InputFault> warnings) {
        for (Series known : group) {
            if (known.continuedBy(claim)) {
                compare(known, claim, line, warnings);
                known.add(claim, line);
                return;
            }
        }
        if (series < MOST_SERIES) {
            series++;
            group.add(new Series(claim, line));
        }
    }

    private List<Series> group(Claim claim) {
        var key = new Key(claim.origin() == null ? null : claim.origin().name(), claim.subject(), claim.place());
        List<Series> group = groups.get(key);
        if (group == null) {
            group = new ArrayList<>(1);
            if (series < MOST_SERIES) {
                groups.put(key, group);
            }
        }
        return group;
    }

    private void compare(Series known, Claim claim, int line, Consumer<InputFault> warnings) {
        LocalDate asOf = claim.asOf().date();
        int step = known.step(asOf);
        int repeated = known.direction() == 0 || step * known.direction() <= 0 ? known.lineOf(asOf) : 0;
        if (repeated != 0) {
            warnings.accept(repeated(asOf, line, repeated));
        } else if (step * known.direction() < 0) {
            warnings.accept(turned(known, asOf, line));
        }
        if (claim.scope() == Scope.CUMULATIVE && !claim.measure().isOfAMoment()) {
            boolean falls = step > 0 && isBelow(claim.quantity(), known.quantity());
            if (falls || (step < 0 && isBelow(known.quantity(), claim.quantity()))) {
                warnings.accept(fallen(known, claim, line, falls));
            }
        }
    }

    private static boolean isBelow(Quantity later, Quantity earlier) {
        return later.high() != null && earlier.low() != null && later.high() < earlier.low();
    }

    private InputFault fallen(Series known, Claim claim, int line, boolean forwards) {
        String expected = (forwards ? "no less than " : "no more than ")
                + known.quantity().wording() + " as in line " + known.line() + ", since the figure is cumulative";
        return warning(line, expected, claim.quantity().wording(), "see which of the rows is right");
    }

    private InputFault turned(Series known, LocalDate asOf, int line) {
        String order = known.direction() > 0 ? "earlier" : "later";
        String expected = "a date no " + order + " than " + known.asOf() + " as in line " + known.line();
        return warning(line, expected, asOf.toString(), "see whether the date is right");
    }

    private InputFault repeated(LocalDate asOf, int line, int first) {
        return warning(
                line,
                "one row for " + asOf + " and its origin, measure, subject and place",
                "another in line " + first,
                "remove one of them, map the column in which they differ, or give events the scope event");
    }

    private InputFault warning(int line, String expected, String found, String remedy) {
        return new InputFault(file.place(line), expected, found, remedy);
    }
}
