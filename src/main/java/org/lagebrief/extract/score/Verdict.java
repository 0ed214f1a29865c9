package org.lagebrief.extract.score;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Claim;

/**
 * A mark and the claim that meets it, or one of the two alone.
 *
 * @param sameOrigin whether both name the same source; false if one of them is missing
 */
public record Verdict(
        String document, @Nullable Mark mark, @Nullable Claim claim, boolean sameOrigin) {
    /** Whether the mark may as well be left out: it neither helps nor harms. */
    public boolean isNeutral() {
        return mark != null && mark.optional();
    }

    /** Whether a claim stands where a mark is. */
    public boolean isMet() {
        return mark != null && claim != null;
    }

    /** Whether low, high and bound are as marked. */
    public boolean isValueRight() {
        return mark != null && claim != null && claim.quantity().sameAs(mark.quantity());
    }

    public boolean isMeasureRight() {
        return mark != null && claim != null && claim.measure() == mark.measure();
    }

    public boolean isOriginRight() {
        return isMet() && sameOrigin;
    }

    /** Whether nothing of it is wrong. */
    public boolean isRight() {
        return isValueRight() && isMeasureRight() && isOriginRight();
    }
}
