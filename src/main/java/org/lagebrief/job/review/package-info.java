/** What editors decide on claims: what waits for them, one claim with all that was decided on it, and the decisions to come. */
@NullMarked
package org.lagebrief.job.review;

import org.jspecify.annotations.NullMarked;
