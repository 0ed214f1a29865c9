/** Tells which reports answer which question of a topic, and by which words near the figure. */
@NullMarked
package org.lagebrief.aggregate.match;

import org.jspecify.annotations.NullMarked;
