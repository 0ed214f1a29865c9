package org.lagebrief.model;

/**
 * How well the figures of a language were found in texts in which people had marked them.
 *
 * @param texts how many marked texts
 * @param marked how many figures people had marked in them
 * @param claimed how many figures were claimed
 * @param met of those claimed, how many stand where one is marked
 * @param value of those met, how many had the marked value and bound
 * @param measure of those met, how many had the marked measure
 * @param origin of those met, how many named the marked source, or none where none was marked
 * @param current whether the words and rules measured are those in use
 */
public record Accuracy(
        Language language,
        int texts,
        int marked,
        int claimed,
        int met,
        int value,
        int measure,
        int origin,
        boolean current) {

    /** @throws IllegalArgumentException if nothing was marked, or a part exceeds its whole */
    public Accuracy {
        if (texts < 1 || marked < 1 || met < 1 || met > Math.min(marked, claimed)) {
            throw new IllegalArgumentException("accuracy: expected marked figures that were met, found " + met);
        }
        if (Math.max(value, Math.max(measure, origin)) > met) {
            throw new IllegalArgumentException("accuracy: expected no more than " + met + " right");
        }
    }

    /** Of the figures marked, the share that was claimed, in whole per cent, rounded down. */
    public int foundPercent() {
        return 100 * met / marked;
    }

    /** Of the figures claimed, the share that was marked, in whole per cent, rounded down. */
    public int truePercent() {
        return 100 * met / claimed;
    }

    /** Of those met, the share with the marked value and bound, in whole per cent, rounded down. */
    public int valuePercent() {
        return 100 * value / met;
    }

    /** Of those met, the share with the marked measure, in whole per cent, rounded down. */
    public int measurePercent() {
        return 100 * measure / met;
    }

    /** Of those met, the share with the marked source, in whole per cent, rounded down. */
    public int originPercent() {
        return 100 * origin / met;
    }
}
