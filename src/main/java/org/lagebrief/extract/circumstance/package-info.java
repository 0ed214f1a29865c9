/** Finds what else a text says of a figure: its date, stretch of time, place, and how firmly it is said. */
@NullMarked
package org.lagebrief.extract.circumstance;

import org.jspecify.annotations.NullMarked;
