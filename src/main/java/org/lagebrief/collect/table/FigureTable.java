package org.lagebrief.collect.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.table.dialect.Dialect;
import org.lagebrief.collect.table.mapping.CompleteRows;
import org.lagebrief.collect.table.sheet.CsvSheet;
import org.lagebrief.collect.table.sheet.TableHeader;
import org.lagebrief.collect.table.sum.RowSums;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/**
 * An opened figure table, whose rows are pulled in bounded memory; to be closed. Belongs to one thread.
 *
 * <p>A row that does not fit is left out and told. Where the table is refused as a whole, which may turn out at any row,
 * {@link #next} throws, and what it gave before does not count either.
 */
public final class FigureTable implements Closeable {
    private static final int BATCH_ROWS = 500;
    /** So many rows may always be bad: a share says little about a small table. */
    private static final int PARDONED_ROWS = 2;
    /** A table that is bad beyond measure is not read to its end. */
    private static final int ROWS_BETWEEN_JUDGEMENTS = 10_000;

    private final InputFile file;
    private final Plan plan;
    private final Dialect dialect;
    private final TableHeader header;
    private final CsvSheet sheet;
    private final TableSettings settings;
    private final NullValues nullValues;
    private final RowFilter filter;
    private final ClaimReader reader;
    private final SeriesWatch watch;
    private final @Nullable RowSums sums;
    private final int partIn;
    private final Told faults = new Told("rows that do not fit");
    private final Told warnings = new Told("warnings");
    private final Told incomplete = new Told("sums that lack a part");
    private int rows;
    private boolean ended;

    FigureTable(InputFile file, Plan plan, CsvSheet sheet, TableSettings settings, NullValues nullValues) {
        this.file = file;
        this.plan = plan;
        this.dialect = plan.dialect();
        this.header = plan.header();
        this.sheet = sheet;
        this.settings = settings;
        this.nullValues = nullValues;
        this.filter = new RowFilter(plan.mapping(), header);
        this.reader = new ClaimReader(file.name(), plan.mapping(), dialect, header);
        this.watch = new SeriesWatch(file);
        CompleteRows added = plan.mapping().sumOfRows();
        this.sums = added == null ? null : new RowSums(file, added);
        this.partIn = added == null ? -1 : header.index(added.by().column());
    }

    /** How the table is written, and which known layout it has, in one line that begins with its file. */
    public String described() {
        return file.place() + ": " + plan.described();
    }

    /**
     * What the next rows state, some hundred of them, or null after the last.
     *
     * @throws InputFaultException if the table is refused as a whole
     */
    public @Nullable TableReading next() {
        if (ended) {
            return null;
        }
        List<Claim> claims = new ArrayList<>();
        List<InputFault> toldFaults = new ArrayList<>();
        List<InputFault> toldWarnings = new ArrayList<>();
        for (int i = 0; i < BATCH_ROWS && !ended; i++) {
            CsvSheet.Line line = sheet.next();
            if (line == null) {
                end(toldFaults, toldWarnings);
            } else if (line.line() > header.line() && line.line() != dialect.unitsLine()) {
                read(line, claims, toldFaults, toldWarnings);
            }
        }
        return new TableReading(claims, toldFaults, toldWarnings);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private void read(
            CsvSheet.Line line, List<Claim> claims, List<InputFault> toldFaults, List<InputFault> toldWarnings) {
        RowLimits.check(file, line, ++rows, settings);
        try {
            var row = new TableRow(file, line, header, dialect.numbers(), nullValues);
            if (!filter.leavesOut(row)) {
                List<Claim> stated = stated(row, fault -> faults.tell(fault, toldFaults));
                claims.addAll(stated);
                watch.watch(stated, line.line(), warning -> warnings.tell(warning, toldWarnings));
            }
        } catch (InputFaultException e) {
            faults.tell(e.fault(), toldFaults);
        }
        if (rows % ROWS_BETWEEN_JUDGEMENTS == 0) {
            judge();
        }
    }

    private List<Claim> stated(TableRow row, Consumer<InputFault> rowFaults) {
        List<Claim> stated = reader.claims(row);
        return sums == null
                ? stated
                : sums.add(row.raw(partIn), stated, row.line().line(), rowFaults);
    }

    private void end(List<InputFault> toldFaults, List<InputFault> toldWarnings) {
        ended = true;
        judge();
        if (sums != null) {
            sums.incomplete().forEach(fault -> incomplete.tell(fault, toldFaults));
            incomplete.tellRest(file.place(), toldFaults);
        }
        faults.tellRest(file.place(), toldFaults);
        warnings.tellRest(file.place(), toldWarnings);
    }

    private void judge() {
        if (faults.count() > Math.max(PARDONED_ROWS, settings.maxBadShare() * rows)) {
            InputFault first = Objects.requireNonNull(faults.first());
            throw file.fault(
                    "rows that fit its mapping",
                    faults.count() + " of " + rows + " that do not, the first: " + first,
                    "see whether the columns and formats are the right ones, or raise"
                            + " lagebrief.collect.tables.maxBadShare");
        }
    }
}
