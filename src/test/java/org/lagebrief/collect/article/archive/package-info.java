@NullMarked
package org.lagebrief.collect.article.archive;

import org.jspecify.annotations.NullMarked;
