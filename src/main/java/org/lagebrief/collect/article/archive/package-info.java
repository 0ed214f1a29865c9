/** Archives and crawls, which hold files of any format. */
@NullMarked
package org.lagebrief.collect.article.archive;

import org.jspecify.annotations.NullMarked;
