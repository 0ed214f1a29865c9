/** The files of a desk: how they are listed, decoded, and how a fault in one is told. */
@NullMarked
package org.lagebrief.collect.file;

import org.jspecify.annotations.NullMarked;
