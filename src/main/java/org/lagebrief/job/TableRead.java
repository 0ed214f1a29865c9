package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Skipped;

/**
 * What came of a figure table.
 *
 * @param readable whether any of it could be read
 * @param skipped the table itself, or its rows that could not be read
 */
record TableRead(String file, boolean readable, List<Claim> claims, List<Skipped> skipped) {}
