/** Reads the YAML that people write, and tells each mistake in it with file, line and the word probably meant. */
@NullMarked
package org.lagebrief.collect.yaml;

import org.jspecify.annotations.NullMarked;
