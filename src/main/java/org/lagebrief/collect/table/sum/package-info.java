/** Adds up the rows of a figure table of which the desk says that together they are all of what their source counts. */
@NullMarked
package org.lagebrief.collect.table.sum;

import org.jspecify.annotations.NullMarked;
