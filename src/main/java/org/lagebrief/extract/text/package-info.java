/** Cuts a text into tokens, sentences and quotations, and knows which phrases of a pack stand where. */
@NullMarked
package org.lagebrief.extract.text;

import org.jspecify.annotations.NullMarked;
