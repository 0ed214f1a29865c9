package org.lagebrief.job.review;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Effect;
import org.lagebrief.model.Party;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;

/**
 * A claim that bears on a briefing, as an editor has to see it.
 *
 * @param use what the briefing makes of it: {@code estimate}, {@code discrepancy}, {@code denial}, {@code unattributed}, or
 *     {@code excluded: } and the reason
 * @param party for whom it counts, or null
 * @param copies how many copies of its text say the same
 */
public record ReviewItem(
        String topicId,
        String questionId,
        Report report,
        String use,
        @Nullable Party party,
        Effect effect,
        int copies) {
    /** What is most doubtful and matters most comes first. */
    static final Comparator<ReviewItem> MOST_URGENT_FIRST = Comparator.comparingDouble(ReviewItem::urgency)
            .reversed()
            .thenComparing(ReviewItem::effect, Comparator.reverseOrder())
            .thenComparing(item -> item.report().claim().provenance(), Provenance.BY_PLACE)
            .thenComparing(ReviewItem::topicId)
            .thenComparing(ReviewItem::questionId);

    public ClaimKey key() {
        return ClaimKey.of(new Report(report.asRead(), report.article()));
    }

    public boolean isDecided() {
        return report.judgement() != null;
    }

    /** How sure the reading is of what it is least sure of, from 0 to 1. */
    public double confidence() {
        Confidence confidence = report.asRead().confidence();
        return Stream.of(confidence.figure(), confidence.measure(), confidence.origin())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The doubt, times what depends on it. */
    private double urgency() {
        int weight = switch (effect) {
            case NONE -> 1;
            case ESTIMATE -> 2;
            case AGREEMENT -> 3;
            case RANGE -> 4;
        };
        return (1 - confidence()) * weight;
    }
}
