package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;

/** An article's claims, and the version of the extractor that found them. */
record Extracted(Article article, String version, List<Claim> claims) {}
