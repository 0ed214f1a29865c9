/** Turns claims into estimates, comparisons and a briefing; each rule of aggregation is a small named class. */
@NullMarked
package org.lagebrief.aggregate;

import org.jspecify.annotations.NullMarked;
