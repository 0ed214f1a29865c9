package org.lagebrief.store;

import org.lagebrief.model.ArticleId;

/** What tells an article from every other that was ever collected: its file and its bytes. */
public record ArticleKey(String file, ArticleId id) {}
