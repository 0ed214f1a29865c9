@NullMarked
package org.lagebrief.collect.article.feed;

import org.jspecify.annotations.NullMarked;
