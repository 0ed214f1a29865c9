/** The commands a person types, their help, progress and exit codes. */
@NullMarked
package org.lagebrief.cli;

import org.jspecify.annotations.NullMarked;
