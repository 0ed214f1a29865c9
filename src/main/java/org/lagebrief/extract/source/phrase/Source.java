package org.lagebrief.extract.source.phrase;

/**
 * The words that name who says something, where they stand.
 *
 * @param first the first token
 * @param last the last token
 * @param generic whether they name nobody
 */
public record Source(int first, int last, String mention, boolean generic) {}
