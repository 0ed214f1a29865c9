/** The batch job that makes a week's briefings, its steps and its recovery; the only package that knows Spring Batch. */
@NullMarked
package org.lagebrief.job;

import org.jspecify.annotations.NullMarked;
