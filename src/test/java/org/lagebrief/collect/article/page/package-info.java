@NullMarked
package org.lagebrief.collect.article.page;

import org.jspecify.annotations.NullMarked;
