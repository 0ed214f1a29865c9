/** Articles read from real files. */
@NullMarked
package org.lagebrief.collect.article;

import org.jspecify.annotations.NullMarked;
