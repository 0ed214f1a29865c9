@NullMarked
package org.lagebrief.collect.article.json;

import org.jspecify.annotations.NullMarked;
