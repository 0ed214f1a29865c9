/** Reads articles out of files: {@code format} is what a format is made of, each further room is a family of formats. */
@NullMarked
package org.lagebrief.collect.article;

import org.jspecify.annotations.NullMarked;
