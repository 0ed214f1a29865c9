/** What the rows and columns of a figure table mean, as its mapping declares it. */
@NullMarked
package org.lagebrief.collect.table.mapping;

import org.jspecify.annotations.NullMarked;
