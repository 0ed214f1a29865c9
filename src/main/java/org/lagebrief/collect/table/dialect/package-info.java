/** Finds out how a figure table is written where its mapping does not say. */
@NullMarked
package org.lagebrief.collect.table.dialect;

import org.jspecify.annotations.NullMarked;
