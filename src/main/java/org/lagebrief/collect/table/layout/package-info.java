/** The layouts of known publishers, each of which makes the mapping of a table that has none. */
@NullMarked
package org.lagebrief.collect.table.layout;

import org.jspecify.annotations.NullMarked;
