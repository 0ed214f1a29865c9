@NullMarked
package org.lagebrief.schedule;

import org.jspecify.annotations.NullMarked;
