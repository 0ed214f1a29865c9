/**
 * Finds what else a text says of a figure: its date, stretch of time, place, and how firmly it is said.
 *
 * <p>{@code Clauses} tells which words of a sentence belong to the figure; {@code Dates}, {@code Scopes}, {@code Places}, {@code Denials} and
 * {@code Projections} decide by them. A date is never later than publication; a month or year without a day stands for its last day, or for
 * the day of publication if it is not over ({@code PERIOD_END}).
 */
@NullMarked
package org.lagebrief.extract.circumstance;

import org.jspecify.annotations.NullMarked;
