/** The main class alone; the packages below it are the stages and what surrounds them. */
@NullMarked
package org.lagebrief;

import org.jspecify.annotations.NullMarked;
