package org.lagebrief.render.gate;

/**
 * A sign as it stands on paper.
 *
 * @param page 1-based
 * @param left in points from the page's left edge, as the others from their edges; negative outside the page
 */
public record PrintedSign(String text, int page, float left, float right, float top, float bottom) {
    /** In points: what an overhanging letter may take without being lost. */
    private static final float TOLERANCE = 1;

    /** Whether a part of it is lost at an edge of the paper. */
    boolean isOutside() {
        return Math.min(Math.min(left, right), Math.min(top, bottom)) < -TOLERANCE;
    }

    /** Whether it stands for one that no font has. */
    boolean isMissing() {
        return isMissing(text);
    }

    static boolean isMissing(String text) {
        return text.contains(ReleaseGate.MISSING_SIGN);
    }
}
