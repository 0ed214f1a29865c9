package org.lagebrief.collect.article.feed;

import org.lagebrief.model.Article;

/** The words of a feed's item, a blank line between paragraphs, and how much of the article they are. */
record ItemWords(String text, Article.Coverage coverage) {}
