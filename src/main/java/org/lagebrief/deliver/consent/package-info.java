/** Links by which readers say yes or no, signed so that nobody says it for another. */
@NullMarked
package org.lagebrief.deliver.consent;

import org.jspecify.annotations.NullMarked;
