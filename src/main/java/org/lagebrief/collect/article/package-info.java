/** Reads articles out of files; one class a format. */
@NullMarked
package org.lagebrief.collect.article;

import org.jspecify.annotations.NullMarked;
