package org.lagebrief.collect.article.format;

/** What an article has and a record in JSON can hold; records name it each in their own way. */
public enum ArticleField {
    HEADLINE,
    PUBLISHER,
    AUTHOR,
    URL,
    LANGUAGE,
    PUBLISHED,
    TEXT,
    SUMMARY
}
