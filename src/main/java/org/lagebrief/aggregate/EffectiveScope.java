package org.lagebrief.aggregate;

import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;

/**
 * The scope under which a claim is compared: its own, save where it states none, which takes the question's, and where
 * the question asks for an event, of which a count so far is the event's count.
 */
final class EffectiveScope {
    private EffectiveScope() {}

    static Scope of(Scope stated, Question question) {
        boolean silent = stated == Scope.UNKNOWN;
        boolean countOfTheEventSoFar = stated == Scope.CUMULATIVE && question.scope() == Scope.EVENT;
        return silent || countOfTheEventSoFar ? question.scope() : stated;
    }
}
