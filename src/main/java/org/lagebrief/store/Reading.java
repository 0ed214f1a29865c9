package org.lagebrief.store;

/**
 * One reading of a file: what was found in it while it looked the same.
 *
 * @param entries how many of the file's entries are kept, from the first on; a reading that was cut off goes on after them
 * @param complete whether these are all
 */
public record Reading(long id, FileLook look, long entries, boolean complete) {}
