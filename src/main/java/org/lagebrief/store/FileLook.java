package org.lagebrief.store;

/**
 * What tells whether a file has to be read again: a file that looks the same holds the same.
 *
 * @param file path below the input folder, with {@code /} between names
 * @param sha256 of its bytes, as 64 lower-case hexadecimal digits
 * @param modifiedNs time of the last change, in nanoseconds since 1970: some articles are dated by it
 * @param manner names how it is read; another manner of reading makes every file new
 */
public record FileLook(String file, String sha256, long modifiedNs, String manner) {}
