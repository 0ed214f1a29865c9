package org.lagebrief.model;

/**
 * What looks wrong in an input and counts all the same, such as a running total that falls.
 *
 * @param place file, line and column, below the input folder
 * @param reason what was to be expected there, and what stands there
 */
public record Warning(String place, String reason) {}
