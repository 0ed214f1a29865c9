/** Reads the noun phrase behind a figure. */
@NullMarked
package org.lagebrief.extract.figure.noun;

import org.jspecify.annotations.NullMarked;
