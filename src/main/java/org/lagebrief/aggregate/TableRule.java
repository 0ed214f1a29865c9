package org.lagebrief.aggregate;

import java.util.Optional;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Estimate.TableCheck;
import org.lagebrief.model.Estimate.TableCheck.Result;

/** Checks what articles ascribe to a party for a date against that party's own figure table. */
final class TableRule {
    private TableRule() {}

    static TableCheck check(PartyFigures party) {
        AsOf asOf = party.estimate().asOf();
        Optional<Claim> table = party.tableFor(asOf.date());
        if (table.isEmpty()) {
            return TableCheck.NONE;
        }
        var ascribed = party.figures().stream()
                .flatMap(figure -> figure.statements().stream())
                .filter(statement -> !statement.standsInTable())
                .map(Statement::claim)
                .filter(claim -> claim.asOf().date().equals(asOf.date()))
                .toList();
        if (ascribed.isEmpty()) {
            return TableCheck.NONE;
        }
        boolean same = ascribed.stream()
                .allMatch(claim ->
                        Figure.isSameNumber(claim.quantity(), table.get().quantity()));
        return new TableCheck(same ? Result.MATCH : Result.MISMATCH, table.get());
    }
}
