/** Reads the noun phrases that name a source, forwards and backwards, and knows their words. */
@NullMarked
package org.lagebrief.extract.source.phrase;

import org.jspecify.annotations.NullMarked;
