/** Tests of paper, colours and logo. */
@NullMarked
package org.lagebrief.render.look;

import org.jspecify.annotations.NullMarked;
