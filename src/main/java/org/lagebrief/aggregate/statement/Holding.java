package org.lagebrief.aggregate.statement;

import org.lagebrief.model.Answer;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;

/** The number that a party held to in a week, for which its estimate of that week stands: how it compares is not asked. */
public record Holding(Question question, Kind kind, PartyFigures figures) {
    public PrintedEstimate printed(Language language) {
        Party party = figure().statements().get(0).voice().party();
        return new PrintedEstimate(
                question.id(),
                party.id(),
                party.name(language),
                kind.measure(),
                kind.scope(),
                figure().quantity(language));
    }

    public Answer principal(Language language) {
        return figure().principal(language);
    }

    /** Whether an editor has decided on one of its reports. */
    public boolean isDecided() {
        return figure().statements().stream()
                .anyMatch(statement -> statement.answer().report().judgement() != null);
    }

    /** Whether the party has stated the number by then, be it as one that it holds to no longer. */
    public boolean hasStated(Quantity number) {
        return figures.figures().stream().anyMatch(figure -> figure.number().equals(Figure.number(number)));
    }

    private Figure figure() {
        return figures.estimate();
    }
}
