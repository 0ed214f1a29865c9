package org.lagebrief.collect.article.pdf;

/** Words that stand side by side on a page; places are in points from its left and upper edge. */
record Piece(String text, float left, float right, float baseline, float size) {
    /** Whether the other stands on the same line. */
    boolean isLevelWith(Piece other) {
        return Math.abs(baseline - other.baseline) < 0.4f * Math.max(size, other.size);
    }

    boolean touches(Piece next) {
        float gap = next.left - right;
        return isLevelWith(next)
                && !next.isRaisedBeside(this)
                && gap < 0.9f * Math.max(size, next.size)
                && gap > -0.5f * size;
    }

    /** Whether it is small and stands above the other's line, as the mark of a footnote. */
    boolean isRaisedBeside(Piece other) {
        return size < 0.9f * other.size && other.baseline - baseline > 0.15f * other.size;
    }

    Piece withText(String other) {
        return new Piece(other, left, right, baseline, size);
    }

    Piece joined(Piece next, String between) {
        return new Piece(
                text + between + next.text,
                left,
                Math.max(right, next.right),
                size < next.size ? next.baseline : baseline,
                Math.max(size, next.size));
    }
}
