package org.lagebrief.job.review;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Decision;

/**
 * A decision that comes to nothing.
 *
 * @param stands whether its words still stand in their source
 * @param misfit what is wrong with the question or party that it names, or null if nothing is
 */
public record Unmet(
        Decision decision, boolean stands, @Nullable Misfit misfit) {}
