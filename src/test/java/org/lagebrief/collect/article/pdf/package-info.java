@NullMarked
package org.lagebrief.collect.article.pdf;

import org.jspecify.annotations.NullMarked;
