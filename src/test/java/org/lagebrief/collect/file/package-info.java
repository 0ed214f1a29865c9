/** Files told and decoded. */
@NullMarked
package org.lagebrief.collect.file;

import org.jspecify.annotations.NullMarked;
