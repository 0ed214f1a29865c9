package org.lagebrief.aggregate;

import org.lagebrief.model.Answer;
import org.lagebrief.model.Language;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.Question;

/** The number that a party held to in a week, for which its estimate of that week stands: how it compares is not asked. */
record Holding(Question question, Kind kind, Figure figure) {
    PrintedEstimate printed(Language language) {
        var party = figure.statements().get(0).voice().party();
        return new PrintedEstimate(
                question.id(),
                party.id(),
                party.name(language),
                kind.measure(),
                kind.scope(),
                figure.quantity(language));
    }

    Answer principal(Language language) {
        return figure.principal(language);
    }

    /** Whether an editor has decided on one of its reports. */
    boolean isDecided() {
        return figure.statements().stream()
                .anyMatch(statement -> statement.answer().report().judgement() != null);
    }
}
