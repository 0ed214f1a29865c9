/** Reads mails: their headers, the text of their bodies, and what is attached to them. */
@NullMarked
package org.lagebrief.collect.article.mail;

import org.jspecify.annotations.NullMarked;
