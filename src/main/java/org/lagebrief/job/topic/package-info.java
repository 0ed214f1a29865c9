/** Which claims a topic's briefing has to look at. */
@NullMarked
package org.lagebrief.job.topic;

import org.jspecify.annotations.NullMarked;
