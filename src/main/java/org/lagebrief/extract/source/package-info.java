/** Finds who states a figure and who passes it on. */
@NullMarked
package org.lagebrief.extract.source;

import org.jspecify.annotations.NullMarked;
