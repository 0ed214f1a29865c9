@NullMarked
package org.lagebrief.store.due;

import org.jspecify.annotations.NullMarked;
