package org.lagebrief.aggregate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.copy.CopyFinder;
import org.lagebrief.aggregate.estimate.Comparer;
import org.lagebrief.aggregate.estimate.SeriesRule;
import org.lagebrief.model.Accuracy;
import org.lagebrief.model.Comparison.Central.Rule;
import org.lagebrief.model.Language;
import org.lagebrief.model.Method;
import org.lagebrief.model.RuleUse;
import org.lagebrief.model.Week;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How estimates are made and compared; printed in each briefing's method section.
 *
 * @param staleAfterWeeks an estimate leaves the range when its as-of date lies more than this many weeks before the
 *     week's end; at least 1
 * @param aboutPercent by how much an "about" is widened to both sides when intervals are compared; 0 to 100
 * @param lookBackWeeks how many weeks, the briefing's own included, what it looks at may have appeared in; more than a
 *     series has, and more than {@code staleAfterWeeks}
 * @param centralRule the rule for a central value, or null for none
 */
@ConfigurationProperties("lagebrief.aggregate")
public record AggregateSettings(
        @DefaultValue("4") int staleAfterWeeks,
        @DefaultValue("10") int aboutPercent,
        @DefaultValue("26") int lookBackWeeks,
        @Nullable Rule centralRule) {
    public static final AggregateSettings DEFAULTS = new AggregateSettings(4, 10, 26, null);

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
        int least = Math.max(SeriesRule.MOST_WEEKS, staleAfterWeeks) + 1;
        if (lookBackWeeks < least) {
            throw new IllegalArgumentException(
                    "lagebrief.aggregate.look-back-weeks: expected " + least + " or more, found " + lookBackWeeks);
        }
    }

    /** The first day on which what bears on the week's briefing may have appeared. */
    LocalDate firstDay(Week week) {
        return week.monday().minusWeeks(lookBackWeeks - 1L);
    }

    Comparer comparer(Language language) {
        return new Comparer(staleAfterWeeks, aboutPercent, centralRule, language);
    }

    Method method(List<Accuracy> accuracies, List<RuleUse> uses) {
        return new Method(
                staleAfterWeeks,
                lookBackWeeks,
                aboutPercent,
                CopyFinder.SHARED_PERCENT,
                CopyFinder.MOST_DAYS,
                centralRule,
                accuracies,
                uses);
    }
}
