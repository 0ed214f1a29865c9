/** Reads the claims that the rows of figure tables state. */
@NullMarked
package org.lagebrief.collect.table;

import org.jspecify.annotations.NullMarked;
