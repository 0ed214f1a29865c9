/** Finds the articles that carry the same text under another head or with another tail. */
@NullMarked
package org.lagebrief.aggregate.copy;

import org.jspecify.annotations.NullMarked;
