package org.lagebrief.extract.figure;

/** The words that say who is counted, from their first to their last token. */
public record Subject(int first, int last) {}
