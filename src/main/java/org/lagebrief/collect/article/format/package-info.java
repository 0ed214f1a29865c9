/** What an article format is made of: the content it is asked about, the entries it finds and the drafts it reads. */
@NullMarked
package org.lagebrief.collect.article.format;

import org.jspecify.annotations.NullMarked;
