/** The gate through which a finished briefing passes before it is released; a small check for each thing that may not be. */
@NullMarked
package org.lagebrief.render.gate;

import org.jspecify.annotations.NullMarked;
