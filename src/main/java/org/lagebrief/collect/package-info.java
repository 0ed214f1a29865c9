/** Reads what a desk keeps in its input folder: articles, figure tables, topics and sources; one class a format. */
@NullMarked
package org.lagebrief.collect;

import org.jspecify.annotations.NullMarked;
