/**
 * Finds the claims in an article's text; the words it knows are data, one language pack a language.
 *
 * <p>The way of a text: {@code Scanner} cuts it into tokens, {@code Sentences} finds their ends, {@code NumberGrammar} the figures,
 * {@code NounPhrases} what each counts, {@code Outcomes} and {@code Counting} its measure; {@code Attribution} says whose figure it is
 * by the cues of {@code Cues}, {@code SourceNames} gives that source its fullest name, {@code Circumstances} adds date, scope, place and
 * modality, {@code Certainty} says how sure all that is.
 * A sentence without a figure costs no more than the scan.
 *
 * <p>Rooms: {@code pack} reads the words, {@code text} cuts, {@code figure} finds what is counted, {@code source} who says so, {@code circumstance} what
 * else is said of it.
 */
@NullMarked
package org.lagebrief.extract;

import org.jspecify.annotations.NullMarked;
