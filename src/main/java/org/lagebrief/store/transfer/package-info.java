/** The whole state as a file: taken from one database, put into another. */
@NullMarked
package org.lagebrief.store.transfer;

import org.jspecify.annotations.NullMarked;
