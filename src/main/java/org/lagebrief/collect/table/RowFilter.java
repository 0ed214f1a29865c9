package org.lagebrief.collect.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lagebrief.collect.table.mapping.RowCondition;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.sheet.TableHeader;

/** Which rows the mapping leaves out. */
final class RowFilter {
    private final List<Condition> skip;
    private final List<Condition> only;

    private record Condition(int column, Set<String> equals, Pattern like) {
        static Condition of(RowCondition condition, TableHeader header) {
            Set<String> equals = condition.equals() == null ? Set.of() : new HashSet<>(condition.equals());
            return new Condition(header.index(condition.column()), equals, condition.pattern());
        }

        boolean isMet(TableRow row) {
            String cell = row.raw(column);
            return equals.isEmpty() ? like.matcher(cell).matches() : equals.contains(cell);
        }
    }

    RowFilter(TableMapping mapping, TableHeader header) {
        skip = mapping.skip().stream()
                .map(condition -> Condition.of(condition, header))
                .toList();
        only = mapping.only().stream()
                .map(condition -> Condition.of(condition, header))
                .toList();
    }

    boolean leavesOut(TableRow row) {
        for (Condition condition : skip) {
            if (condition.isMet(row)) {
                return true;
            }
        }
        for (Condition condition : only) {
            if (!condition.isMet(row)) {
                return true;
            }
        }
        return false;
    }
}
