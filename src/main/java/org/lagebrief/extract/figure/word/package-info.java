/** Says what single words tell of the people counted, alone and in what the text as a whole speaks of. */
@NullMarked
package org.lagebrief.extract.figure.word;

import org.jspecify.annotations.NullMarked;
