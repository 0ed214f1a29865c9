package org.lagebrief.job.review;

import org.lagebrief.model.ClaimKey;

/** A claim by its key, and the file in which it stands or stood. */
public record ClaimPlace(ClaimKey key, String file) {}
