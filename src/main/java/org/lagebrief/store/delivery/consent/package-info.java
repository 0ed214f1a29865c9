/** Keeps who is asked whether they want the briefings, and what they are asked. */
@NullMarked
package org.lagebrief.store.delivery.consent;

import org.jspecify.annotations.NullMarked;
