package org.lagebrief.model;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Comparison.Central.Rule;

/**
 * The settings behind a briefing, printed in its method section.
 *
 * @param staleAfterWeeks an estimate whose as-of date is older leaves the range
 * @param aboutPercent by how much an "about" is widened to both sides when intervals are compared
 * @param centralRule the declared rule for a central value, or null for none
 */
public record Method(
        int staleAfterWeeks, int aboutPercent, @Nullable Rule centralRule) {}
