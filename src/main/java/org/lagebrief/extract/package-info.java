/** Finds the claims in an article's text; the words it knows are data, one language pack a language. */
@NullMarked
package org.lagebrief.extract;

import org.jspecify.annotations.NullMarked;
