/** Reads what a desk keeps in its input folder: articles, figure tables, topics and sources; outside it, {@link org.lagebrief.collect.Collector} is the way in. */
@NullMarked
package org.lagebrief.collect;

import org.jspecify.annotations.NullMarked;
