/** Reads number expressions: digits and words, ranges, bounds, stated changes. */
@NullMarked
package org.lagebrief.extract.figure.number;

import org.jspecify.annotations.NullMarked;
