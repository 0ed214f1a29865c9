/** Plain text and Markdown, and what is neither. */
@NullMarked
package org.lagebrief.collect.article.text;

import org.jspecify.annotations.NullMarked;
