package org.lagebrief.collect.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Nearest;
import org.lagebrief.collect.table.dialect.Dialect;
import org.lagebrief.collect.table.mapping.DateCell;
import org.lagebrief.collect.table.mapping.FigureColumns;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.sheet.TableHeader;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Extent;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/** Turns a row of a figure table into claims, one for each figure of the mapping whose cells say something. */
final class ClaimReader {
    private static final Map<String, Scope> SCOPES =
            Arrays.stream(Scope.values()).collect(Collectors.toUnmodifiableMap(Scope::code, Function.identity()));

    private final String fileName;
    private final TextReader origin;
    private final TextReader subject;
    private final TextReader place;
    private final DateReader asOf;
    private final @Nullable DateReader published;
    private final int scopeIn;
    private final List<Figure> figures;

    /** A figure of the mapping, and the scope it has where the row names none. */
    private record Figure(FigureReader reader, Scope scope) {}

    /** What all figures of a row share. */
    private record Shared(
            @Nullable String subject,
            @Nullable String place,
            AsOf asOf,
            LocalDate publishedOn,
            @Nullable Origin origin) {}

    ClaimReader(String fileName, TableMapping mapping, Dialect dialect, TableHeader header) {
        TableMapping.Row row = mapping.row();
        DateCell publishedCell = row.published();
        this.fileName = fileName;
        origin = new TextReader(row.origin(), header);
        subject = new TextReader(row.subject(), header);
        place = new TextReader(row.place(), header);
        asOf = new DateReader(row.asOf(), dialect.asOf(), header);
        published = publishedCell == null ? null : new DateReader(publishedCell, dialect.published(), header);
        scopeIn = row.scopeIn() == null ? -1 : header.index(row.scopeIn().column());
        figures = mapping.figures().stream()
                .map(figure -> new Figure(new FigureReader(figure, header), scope(figure, row)))
                .toList();
    }

    /** @throws InputFaultException if a cell of the row does not fit the mapping */
    List<Claim> claims(TableRow row) {
        List<Claim> claims = new ArrayList<>(figures.size());
        Shared shared = null;
        for (Figure figure : figures) {
            Quantity quantity = figure.reader.quantity(row);
            if (quantity != null) {
                shared = shared == null ? shared(row) : shared;
                claims.add(claim(figure, quantity, shared, row));
            }
        }
        return claims;
    }

    private Shared shared(TableRow row) {
        LocalDate day = asOf.date(row);
        String name = origin.text(row);
        return new Shared(
                subject.text(row),
                place.text(row),
                new AsOf(day, AsOf.Evidence.TABLE),
                published == null ? day : published.date(row),
                name == null ? null : new Origin(name, name, false));
    }

    private Claim claim(Figure figure, Quantity quantity, Shared shared, TableRow row) {
        return new Claim(
                quantity,
                figure.reader.measure(row),
                shared.subject,
                shared.place,
                shared.asOf,
                shared.publishedOn,
                shared.origin,
                List.of(),
                scopeIn < 0 ? figure.scope : scope(row, figure.scope),
                Modality.ASSERTED,
                figure.reader.isSum() ? Extent.SUM : Extent.TOTAL,
                Confidence.STATED,
                new Provenance.TableRow(
                        fileName,
                        row.line().line(),
                        figure.reader.columns(),
                        row.line().words()));
    }

    private Scope scope(TableRow row, Scope otherwise) {
        String code = row.text(scopeIn);
        if (code == null) {
            return otherwise;
        }
        Scope scope = SCOPES.get(code);
        if (scope == null) {
            throw row.fault(
                    scopeIn,
                    "one of " + SCOPES.keySet().stream().sorted().collect(Collectors.joining(", ")),
                    code,
                    Nearest.remedy(code, SCOPES.keySet(), "mend the cell"));
        }
        return scope;
    }

    private static Scope scope(FigureColumns figure, TableMapping.Row row) {
        if (figure.scope() != null) {
            return figure.scope();
        }
        return row.scope() == null ? Scope.UNKNOWN : row.scope();
    }
}
