/** Finds the figures of a sentence that count people, and what they count them as. */
@NullMarked
package org.lagebrief.extract.figure;

import org.jspecify.annotations.NullMarked;
