/** Finds the places in a sentence that attribute what stands around them to a source. */
@NullMarked
package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.NullMarked;
