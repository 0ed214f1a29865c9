/** What is made by itself: since when, and what came of each week that was due. */
@NullMarked
package org.lagebrief.store.due;

import org.jspecify.annotations.NullMarked;
