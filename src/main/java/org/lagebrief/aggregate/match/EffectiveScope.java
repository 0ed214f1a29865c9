package org.lagebrief.aggregate.match;

import org.lagebrief.model.Claim;
import org.lagebrief.model.Matching.ScopeBasis;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;

/**
 * The scope under which a claim is compared: its own, save that the question's is taken where the claim states none,
 * where its measure is one of a moment, and where the question asks for an event, of which a count so far is the count.
 */
public final class EffectiveScope {
    private EffectiveScope() {}

    public static Scope of(Claim claim, Question question) {
        return basis(claim, question) == ScopeBasis.STATED ? claim.scope() : question.scope();
    }

    static ScopeBasis basis(Claim claim, Question question) {
        if (claim.measure().isOfAMoment()) {
            return ScopeBasis.MOMENT;
        }
        if (claim.scope() == Scope.UNKNOWN) {
            return ScopeBasis.QUESTION;
        }
        boolean countOfTheEventSoFar = claim.scope() == Scope.CUMULATIVE && question.scope() == Scope.EVENT;
        return countOfTheEventSoFar ? ScopeBasis.EVENT_SO_FAR : ScopeBasis.STATED;
    }

    /** Whether the words leave open which stretch of time the figure covers. */
    public static boolean isUnstated(Claim claim) {
        return claim.scope() == Scope.UNKNOWN && !claim.measure().isOfAMoment();
    }
}
