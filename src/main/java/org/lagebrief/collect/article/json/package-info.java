/** JSON as scrapers and programs write it: an object, an array of them, or one a line. */
@NullMarked
package org.lagebrief.collect.article.json;

import org.jspecify.annotations.NullMarked;
