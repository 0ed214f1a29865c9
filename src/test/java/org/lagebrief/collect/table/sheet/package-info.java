/** Rows of CSV texts. */
@NullMarked
package org.lagebrief.collect.table.sheet;

import org.jspecify.annotations.NullMarked;
