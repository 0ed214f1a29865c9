/** Finds the word that says what happened to the people a figure counts, and decides whether it does. */
@NullMarked
package org.lagebrief.extract.figure.outcome;

import org.jspecify.annotations.NullMarked;
