package org.lagebrief.aggregate.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.match.EffectiveScope;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;

/**
 * Finds the tables that list several events or places of one day, as event data do: such rows are no competing figures of one
 * party, and nobody has said that together they are complete, so that they are neither compared nor added up.
 */
final class RowLists {
    private RowLists() {}

    /** The statements in such tables, all days of a list included. */
    static Set<Statement> among(Collection<Statement> statements, Question question) {
        Map<Series, Map<LocalDate, List<Statement>>> series = statements.stream()
                .filter(Statement::standsInTable)
                .collect(Collectors.groupingBy(
                        Series::of,
                        Collectors.groupingBy(
                                statement -> statement.claim().asOf().date())));
        Set<Statement> rows = new HashSet<>();
        series.values().stream()
                .filter(days -> days.values().stream().anyMatch(day -> listsSeveral(day, question)))
                .forEach(days -> days.values().forEach(rows::addAll));
        return rows;
    }

    private static boolean listsSeveral(List<Statement> day, Question question) {
        long lines = count(day.stream()
                .map(statement -> statement.claim().provenance().line())
                .toList());
        if (lines < 2) {
            return false;
        }
        boolean places =
                count(day.stream().map(statement -> statement.claim().place()).toList()) > 1;
        return places
                || day.stream().allMatch(statement -> EffectiveScope.of(statement.claim(), question) == Scope.EVENT);
    }

    private static long count(List<? extends @Nullable Object> values) {
        return values.stream().map(Objects::toString).distinct().count();
    }

    /** What one source states under one measure in one table. */
    private record Series(String file, String column, String source, Measure measure) {
        static Series of(Statement statement) {
            Claim claim = statement.claim();
            String column = claim.provenance() instanceof Provenance.TableRow row ? row.column() : "";
            return new Series(claim.provenance().file(), column, statement.sourceId(), claim.measure());
        }
    }
}
