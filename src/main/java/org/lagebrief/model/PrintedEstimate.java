package org.lagebrief.model;

/** An estimate as an edition told it to its readers. */
public record PrintedEstimate(
        String questionId, String partyId, String partyName, Measure measure, Scope scope, Quantity quantity) {

    /** What a comparison tells, in its order. */
    public static PrintedEstimate of(Question question, Estimate estimate, Language language) {
        return new PrintedEstimate(
                question.id(),
                estimate.party().id(),
                estimate.party().name(language),
                estimate.measure(),
                estimate.scope(),
                estimate.quantity());
    }
}
