/** Tests of how plain text is laid out. */
@NullMarked
package org.lagebrief.render.text;

import org.jspecify.annotations.NullMarked;
