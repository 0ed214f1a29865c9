/** Tells at which number each party stands in a week, and sets the estimates of all parties beside each other. */
@NullMarked
package org.lagebrief.aggregate.estimate;

import org.jspecify.annotations.NullMarked;
