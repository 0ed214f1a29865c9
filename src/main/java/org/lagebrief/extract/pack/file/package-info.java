/** Reads language packs from their files, built in or a desk's own, and names file and line of every fault. */
@NullMarked
package org.lagebrief.extract.pack.file;

import org.jspecify.annotations.NullMarked;
