/** How a desk wants its briefings to look: paper, colours, logo. */
@NullMarked
package org.lagebrief.render.look;

import org.jspecify.annotations.NullMarked;
