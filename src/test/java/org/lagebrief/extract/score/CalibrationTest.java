package org.lagebrief.extract.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.lagebrief.Golden;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Language;

/** What is rated 0.9 is right nine times in ten, on this project's own marked texts of both languages. */
class CalibrationTest {
    /** With fewer claims a share says little. */
    private static final int ENOUGH = 25;

    private static final double TOLERANCE = 0.05;

    private final List<Verdict> verdicts = claimed();

    /** The claims of one rating, and how many of them are right. */
    private record Rated(int claims, int right) {
        Rated with(boolean isRight) {
            return new Rated(claims + 1, right + (isRight ? 1 : 0));
        }

        double share() {
            return (double) right / claims;
        }
    }

    private static List<Verdict> claimed() {
        List<Verdict> all = new ArrayList<>();
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            for (String set : List.of("development", "heldback")) {
                all.addAll(MarkedSet.of(language, set).verdicts());
            }
        }
        all.removeIf(verdict -> verdict.claim() == null || verdict.isNeutral());
        return all;
    }

    @Test
    void ratingsAreTheSharesThatAreRight() throws IOException {
        StringBuilder table = new StringBuilder("aspect   rated  claims  right\n");
        add(table, "figure", Confidence::figure, Verdict::isValueRight, verdict -> true);
        add(table, "measure", Confidence::measure, Verdict::isMeasureRight, Verdict::isMet);
        add(table, "origin", Confidence::origin, Verdict::isOriginRight, Verdict::isMet);
        Golden.compare("extraction", "calibration.txt", table.toString());
    }

    private void add(
            StringBuilder table,
            String aspect,
            ToDoubleFunction<Confidence> rating,
            Predicate<Verdict> isRight,
            Predicate<Verdict> isAsked) {
        SortedMap<Double, Rated> byRating = new TreeMap<>();
        verdicts.stream()
                .filter(isAsked)
                .forEach(verdict -> byRating.merge(
                        rating.applyAsDouble(
                                Objects.requireNonNull(verdict.claim()).confidence()),
                        new Rated(0, 0).with(isRight.test(verdict)),
                        (a, b) -> new Rated(a.claims() + b.claims(), a.right() + b.right())));
        byRating.forEach((rated, found) -> {
            table.append(String.format(
                    Locale.ROOT, "%-8s  %.2f  %6d   %.2f%n", aspect, rated, found.claims(), found.share()));
            if (found.claims() >= ENOUGH) {
                assertThat(found.share())
                        .as("%s rated %.2f", aspect, rated)
                        .isBetween(lowest(rated, found), highest(rated, found));
            }
        });
    }

    /** The share may differ by the tolerance, and by two standard errors of so few claims. */
    private static double lowest(double rated, Rated found) {
        return rated - TOLERANCE - 2 * error(rated, found);
    }

    private static double highest(double rated, Rated found) {
        return rated + TOLERANCE + 2 * error(rated, found);
    }

    private static double error(double rated, Rated found) {
        return Math.sqrt(rated * (1 - rated) / found.claims());
    }
}
