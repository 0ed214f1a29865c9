package org.lagebrief.model;

/**
 * The name of a range, the same in every week: {@code casualties/killed/cumulative}; an estimate adds its party's:
 * {@code casualties/killed/cumulative/south-korea}.
 */
public record RangeId(String questionId, Measure measure, Scope scope) {
    /** The name of the party's estimate in the range. */
    public String estimateOf(String partyId) {
        return this + "/" + partyId;
    }

    @Override
    public String toString() {
        return questionId + "/" + measure.code() + "/" + scope.code();
    }
}
