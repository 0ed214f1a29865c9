package org.lagebrief.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Comparison.Central.Rule;

/**
 * The settings behind a briefing, printed in its method section.
 *
 * @param staleAfterWeeks an estimate whose as-of date is older leaves the range
 * @param lookBackWeeks what appeared earlier than in so many weeks, the briefing's own included, is not looked at
 * @param aboutPercent by how much an "about" is widened to both sides when intervals are compared
 * @param copiedPercent the share of a text that must stand in an article for it to be a copy
 * @param copiedWithinDays how many days may lie between a text and its copy
 * @param centralRule the declared rule for a central value, or null for none
 * @param accuracies how well figures are found in the languages of the briefing's articles, as far as it was measured
 * @param uses how often rules decided something, those that never did left out
 */
public record Method(
        int staleAfterWeeks,
        int lookBackWeeks,
        int aboutPercent,
        int copiedPercent,
        int copiedWithinDays,
        @Nullable Rule centralRule,
        List<Accuracy> accuracies,
        List<RuleUse> uses) {
    public Method {
        accuracies = List.copyOf(accuracies);
        uses = List.copyOf(uses);
    }
}
