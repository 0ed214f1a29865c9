/** How tables are written. */
@NullMarked
package org.lagebrief.collect.table.dialect;

import org.jspecify.annotations.NullMarked;
