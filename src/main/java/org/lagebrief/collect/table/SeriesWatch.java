package org.lagebrief.collect.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/**
 * Warns of what is odd about rows that can be read: of the same origin, measure, subject, place and column, cumulative
 * figures that fall, dates that turn back, and two rows for one date. Events are left alone, since many have one date.
 *
 * <p>Bounded: it watches the first 100,000 series, and remembers a million dates of theirs.
 */
final class SeriesWatch {
    private static final int MOST_SERIES = 100_000;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final InputFile file;
    private final Map<Long, Series> series = new HashMap<>();
    private final LineMemory lines = new LineMemory();

    /** Where a series stands; direction is that of its dates, 0 as long as these are the same. */
    private static final class Series {
        private LocalDate asOf;
        private Quantity quantity;
        private int line;
        private int direction;

        Series(Claim claim, int line) {
            asOf = claim.asOf().date();
            quantity = claim.quantity();
            this.line = line;
        }
    }

    SeriesWatch(InputFile file) {
        this.file = file;
    }

    /** Gives the warnings of a claim from the line, if there are any. */
    void watch(Claim claim, int line, Consumer<InputFault> warnings) {
        if (claim.scope() == Scope.EVENT) {
            return;
        }
        long key = key(claim);
        Series known = series.get(key);
        int first = lines.firstLine(PRIME * (key ^ claim.asOf().date().toEpochDay()), line);
        if (first != 0) {
            warnings.accept(repeated(claim, line, first));
        }
        if (known != null) {
            compare(known, claim, line, warnings);
        } else if (series.size() < MOST_SERIES) {
            series.put(key, new Series(claim, line));
        }
    }

    private void compare(Series known, Claim claim, int line, Consumer<InputFault> warnings) {
        int step = Integer.signum(claim.asOf().date().compareTo(known.asOf));
        if (step * known.direction < 0) {
            warnings.accept(turned(known, claim, line));
        }
        if (claim.scope() == Scope.CUMULATIVE && !claim.measure().isOfAMoment()) {
            boolean falls = step > 0 && isBelow(claim.quantity(), known.quantity);
            boolean fallsBackwards = step < 0 && isBelow(known.quantity, claim.quantity());
            if (falls || fallsBackwards) {
                warnings.accept(fallen(known, claim, line, falls));
            }
        }
        known.direction = known.direction == 0 ? step : known.direction;
        known.asOf = claim.asOf().date();
        known.quantity = claim.quantity();
        known.line = line;
    }

    private static boolean isBelow(Quantity later, Quantity earlier) {
        return later.high() != null && earlier.low() != null && later.high() < earlier.low();
    }

    private InputFault fallen(Series known, Claim claim, int line, boolean forwards) {
        String expected = (forwards ? "no less than " : "no more than ") + known.quantity.wording() + " as in line "
                + known.line + ", since the figure is cumulative";
        return warning(line, expected, claim.quantity().wording(), "see which of the rows is right");
    }

    private InputFault turned(Series known, Claim claim, int line) {
        String expected = "a date no " + (known.direction > 0 ? "earlier" : "later") + " than " + known.asOf
                + " as in line " + known.line;
        return warning(line, expected, claim.asOf().date().toString(), "see whether the date is right");
    }

    private InputFault repeated(Claim claim, int line, int first) {
        return warning(
                line,
                "one row for " + claim.asOf().date() + " and its origin, measure, subject and place",
                "another in line " + first,
                "remove one of them, map the column in which they differ, or give events the scope event");
    }

    private InputFault warning(int line, String expected, String found, String remedy) {
        return new InputFault(file.place(line), expected, found, remedy);
    }

    private static long key(Claim claim) {
        long hash = mixed(mixed(0, claim.measure().code()), claim.scope().code());
        hash = mixed(hash, claim.origin() == null ? null : claim.origin().name());
        hash = mixed(hash, claim.subject());
        hash = mixed(hash, claim.place());
        return claim.provenance() instanceof Provenance.TableRow row ? mixed(hash, row.column()) : hash;
    }

    /** A hash of 64 bits: among millions of keys no two are likely to share one. */
    private static long mixed(long hash, @Nullable String text) {
        long mixed = (hash ^ (text == null ? -1 : text.length())) * PRIME;
        for (int i = 0; text != null && i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return mixed ^ mixed >>> 29;
    }
}
