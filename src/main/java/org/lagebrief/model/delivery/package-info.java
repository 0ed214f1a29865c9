/** Who gets the briefings, and how far each edition has come on its way to each of them. */
@NullMarked
package org.lagebrief.model.delivery;

import org.jspecify.annotations.NullMarked;
