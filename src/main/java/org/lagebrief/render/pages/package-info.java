/** How a briefing falls into pages: what stays together, measured where it stands. */
@NullMarked
package org.lagebrief.render.pages;

import org.jspecify.annotations.NullMarked;
