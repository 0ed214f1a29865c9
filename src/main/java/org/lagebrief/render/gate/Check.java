package org.lagebrief.render.gate;

import java.util.stream.Stream;

/** One thing that every released briefing has; it names each place where a briefing lacks it, in the order of reading. */
interface Check {
    Stream<Finding> findings(Release release);
}
