@NullMarked
package org.lagebrief.store.transfer;

import org.jspecify.annotations.NullMarked;
