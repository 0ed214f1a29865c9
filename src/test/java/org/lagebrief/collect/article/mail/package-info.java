@NullMarked
package org.lagebrief.collect.article.mail;

import org.jspecify.annotations.NullMarked;
