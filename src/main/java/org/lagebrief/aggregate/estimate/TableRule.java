package org.lagebrief.aggregate.estimate;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.aggregate.compare.TableCheckRule;
import org.lagebrief.aggregate.statement.PartyFigures;
import org.lagebrief.aggregate.statement.Statement;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Estimate.TableCheck;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Scope;

/** Checks what articles ascribe to a party for its estimate's date against that party's own figure table. */
final class TableRule {
    private final TableCheckRule rule;

    TableRule(int aboutPercent) {
        rule = new TableCheckRule(aboutPercent);
    }

    /** @param everything what the party states to the question under any measure and scope */
    TableCheck check(PartyFigures party, List<Statement> everything, Measure measure, Scope scope) {
        LocalDate day = party.estimate().asOf().date();
        List<Statement> same = party.figures().stream()
                .flatMap(figure -> figure.statements().stream())
                .toList();
        List<Claim> ascribed = same.stream()
                .filter(statement -> !statement.standsInTable())
                .map(Statement::claim)
                .filter(claim -> claim.asOf().date().equals(day))
                .toList();
        if (ascribed.isEmpty()) {
            return TableCheck.NONE;
        }
        Set<Answer> rows = rows(same.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Answer> others = rows(everything.stream())
                .filter(row -> row.claim().measure() == measure && !rows.contains(row))
                .toList();
        return rule.check(ascribed, rows, others, day, scope);
    }

    private static Stream<Answer> rows(Stream<Statement> statements) {
        return statements.filter(Statement::standsInTable).map(Statement::answer);
    }
}
