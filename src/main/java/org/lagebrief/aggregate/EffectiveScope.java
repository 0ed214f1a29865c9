package org.lagebrief.aggregate;

import org.lagebrief.model.Claim;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;

/**
 * The scope under which a claim is compared: its own, save that the question's is taken where the claim states none,
 * where its measure is one of a moment, and where the question asks for an event, of which a count so far is the count.
 */
final class EffectiveScope {
    private EffectiveScope() {}

    static Scope of(Claim claim, Question question) {
        boolean countOfTheEventSoFar = claim.scope() == Scope.CUMULATIVE && question.scope() == Scope.EVENT;
        boolean takesTheQuestions =
                isUnstated(claim) || countOfTheEventSoFar || claim.measure().isOfAMoment();
        return takesTheQuestions ? question.scope() : claim.scope();
    }

    /** Whether the words leave open which stretch of time the figure covers. */
    static boolean isUnstated(Claim claim) {
        return claim.scope() == Scope.UNKNOWN && !claim.measure().isOfAMoment();
    }
}
