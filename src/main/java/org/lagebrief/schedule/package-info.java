/** Says which weeks are due and who may run them. */
@NullMarked
package org.lagebrief.schedule;

import org.jspecify.annotations.NullMarked;
