@NullMarked
package org.lagebrief.extract.score;

import org.jspecify.annotations.NullMarked;
