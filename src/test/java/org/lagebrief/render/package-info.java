/** Tests of the rendered briefing: its words, its form and its bytes. */
@NullMarked
package org.lagebrief.render;

import org.jspecify.annotations.NullMarked;
