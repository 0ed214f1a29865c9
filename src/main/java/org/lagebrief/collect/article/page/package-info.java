/** Reads web pages: what they say of themselves, and the article's text without what stands around it. */
@NullMarked
package org.lagebrief.collect.article.page;

import org.jspecify.annotations.NullMarked;
