/** Plain text: how wide it stands on a screen, where its lines break, and what a template needs to lay it out. */
@NullMarked
package org.lagebrief.render.text;

import org.jspecify.annotations.NullMarked;
