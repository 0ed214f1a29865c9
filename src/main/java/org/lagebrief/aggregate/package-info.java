/**
 * Turns claims into estimates, comparisons and a briefing; each rule of aggregation is a small named class.
 *
 * <p>On the way a report goes through the rooms {@code copy} (which articles carry one text), {@code match} (which question it answers),
 * {@code party} (who speaks), {@code statement} (what each party has said so far), {@code estimate} (at which number it stands) and
 * {@code compare} (how those numbers stand to each other).
 */
@NullMarked
package org.lagebrief.aggregate;

import org.jspecify.annotations.NullMarked;
