package org.lagebrief.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.copy.CopyFinder;
import org.lagebrief.model.Accuracy;
import org.lagebrief.model.Comparison.Central.Rule;
import org.lagebrief.model.Method;
import org.lagebrief.model.RuleUse;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How estimates are made and compared; printed in each briefing's method section.
 *
 * @param staleAfterWeeks an estimate leaves the range when its as-of date lies more than this many weeks before the
 *     week's end; at least 1
 * @param aboutPercent by how much an "about" is widened to both sides when intervals are compared; 0 to 100
 * @param centralRule the rule for a central value, or null for none
 */
@ConfigurationProperties("lagebrief.aggregate")
public record AggregateSettings(
        @DefaultValue("4") int staleAfterWeeks,
        @DefaultValue("10") int aboutPercent,
        @Nullable Rule centralRule) {
    public static final AggregateSettings DEFAULTS = new AggregateSettings(4, 10, null);

    /** @throws IllegalArgumentException if a number is out of its bounds */
    public AggregateSettings {
        if (staleAfterWeeks < 1) {
            throw new IllegalArgumentException(
                    "lagebrief.aggregate.stale-after-weeks: expected 1 or more, found " + staleAfterWeeks);
        }
        if (aboutPercent < 0 || aboutPercent > 100) {
            throw new IllegalArgumentException(
                    "lagebrief.aggregate.about-percent: expected 0 to 100, found " + aboutPercent);
        }
    }

    Method method(List<Accuracy> accuracies, List<RuleUse> uses) {
        return new Method(
                staleAfterWeeks,
                aboutPercent,
                CopyFinder.SHARED_PERCENT,
                CopyFinder.MOST_DAYS,
                centralRule,
                accuracies,
                uses);
    }
}
