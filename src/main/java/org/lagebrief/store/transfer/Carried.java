package org.lagebrief.store.transfer;

import java.time.Instant;

/**
 * What was carried from a database to a file, or back.
 *
 * @param at the moment of which the file tells
 */
public record Carried(long rows, int tables, Instant at) {}
