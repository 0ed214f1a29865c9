/** Reads RSS and Atom feeds: what each item says of itself, and its text. */
@NullMarked
package org.lagebrief.collect.article.feed;

import org.jspecify.annotations.NullMarked;
