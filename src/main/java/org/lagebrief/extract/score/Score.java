package org.lagebrief.extract.score;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How claims agree with marks, in numbers; what is optional is not in them.
 *
 * @param texts how many texts were compared
 * @param marked figures marked
 * @param claimed figures claimed
 * @param met claims that stand where a mark is
 * @param value of those met, how many have the marked value and bound
 * @param measure of those met, how many have the marked measure
 * @param origin of those met, how many name the marked source, or none where none is marked
 * @param all of those met, how many have all three
 * @param namedMarked marks whose source is somebody in particular
 * @param namedMet of these, how many claims name the same
 * @param namedClaimed claims, met, that name a source
 * @param namedRight of these, how many name the marked one
 */
public record Score(
        int texts,
        int marked,
        int claimed,
        int met,
        int value,
        int measure,
        int origin,
        int all,
        int namedMarked,
        int namedMet,
        int namedClaimed,
        int namedRight) {

    /** The score of all verdicts on that many texts. */
    public static Score of(int texts, Collection<Verdict> verdicts) {
        Predicate<Verdict> namesSource =
                v -> v.isMet() && v.claim() != null && v.claim().origin() != null;
        Predicate<Verdict> isNamed = v -> v.mark() != null && v.mark().isNamed();
        return new Score(
                texts,
                count(verdicts, v -> v.mark() != null),
                count(verdicts, v -> v.claim() != null),
                count(verdicts, Verdict::isMet),
                count(verdicts, Verdict::isValueRight),
                count(verdicts, Verdict::isMeasureRight),
                count(verdicts, Verdict::isOriginRight),
                count(verdicts, Verdict::isRight),
                count(verdicts, isNamed),
                count(verdicts, isNamed.and(Verdict::isOriginRight)),
                count(verdicts, namesSource),
                count(verdicts, namesSource.and(Score::isRightlyNamed)));
    }

    private static boolean isRightlyNamed(Verdict verdict) {
        return verdict.isOriginRight()
                && verdict.mark() != null
                && verdict.mark().origin() != null;
    }

    private static int count(Collection<Verdict> verdicts, Predicate<Verdict> wanted) {
        return (int)
                verdicts.stream().filter(v -> !v.isNeutral() && wanted.test(v)).count();
    }

    /** Of the figures claimed, the share that is marked. */
    public double foundPrecision() {
        return share(met, claimed);
    }

    /** Of the figures marked, the share that is claimed. */
    public double foundRecall() {
        return share(met, marked);
    }

    /** The harmonic mean of precision and recall, where so many claims count as right. */
    public double f1(int right) {
        return share(2 * right, claimed + marked);
    }

    /** Of the marks with a named source, the share whose claim names the same. */
    public double namedRecall() {
        return share(namedMet, namedMarked);
    }

    /** Of the claims that name a source, the share that names the marked one. */
    public double namedPrecision() {
        return share(namedRight, namedClaimed);
    }

    /** 0 of 0 are all. */
    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
