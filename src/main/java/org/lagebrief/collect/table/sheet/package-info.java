/** The rows of a CSV file, streamed in bounded memory. */
@NullMarked
package org.lagebrief.collect.table.sheet;

import org.jspecify.annotations.NullMarked;
