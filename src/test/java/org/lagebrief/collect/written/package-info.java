@NullMarked
package org.lagebrief.collect.written;

import org.jspecify.annotations.NullMarked;
