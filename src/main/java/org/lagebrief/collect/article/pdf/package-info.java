/** Reads the text of PDF documents in the order in which people read it. */
@NullMarked
package org.lagebrief.collect.article.pdf;

import org.jspecify.annotations.NullMarked;
