package org.lagebrief.model;

/** Makes matchings for tests: of a figure whose own words state a scope, near "soldiers". */
public final class MatchingBuilder {
    private MatchingBuilder() {}

    public static Matching foundIn(Matching.Found where) {
        return new Matching(
                new Matching.Hit(where, new Term("soldiers")),
                Matching.Hit.NOT_ASKED,
                null,
                Scope.CUMULATIVE,
                Matching.ScopeBasis.STATED);
    }
}
