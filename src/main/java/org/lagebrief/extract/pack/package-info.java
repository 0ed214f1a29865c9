/**
 * A language as data: its words by the roles they play, read from text files.
 *
 * <p>A pack is a folder named by the language's two-letter code with the seven text files of {@code PackReader.FILES}, in UTF-8; any of
 * them may be empty, and which file a line stands in is a matter of taste. A line says which words play a role:
 *
 * <pre>
 * # a comment; it may also follow a line's words, behind a space
 * person: people, police officers, *soldaten
 *   women, children                       (a line that begins with a space goes on)
 * numeral 20: twenty
 * outcome word killed: killed, lost their lives
 * bound before at_least: at least, no fewer than
 * set decimal: ,
 * </pre>
 *
 * <ul>
 *   <li>Words and phrases stand apart by commas. A phrase is met word by word, whatever white space is between.
 *   <li>{@code *} at a word's end stands for any ending, at its beginning for any beginning: {@code *soldaten} meets "US-Soldaten".
 *   <li>A word in lower case is met in any case, {@code Verletzte} only with a capital, {@code ~teil} only without.
 *   <li>The roles are the constants of {@code Role} in lower case with spaces, each explained there. Some take an argument: a number, a
 *       measure ({@code killed}, {@code wounded} …) or a bound ({@code about}, {@code at_least} …), as in JSON.
 *   <li>A word may play several roles. Where phrases overlap, the longest of a role counts.
 *   <li>Numerals that are glued ("zweiundzwanzig") are read from their parts: {@code numeral}, {@code scale}, {@code numeral glue}.
 *   <li>Settings: {@code decimal} (the decimal sign), {@code nouns} ({@code capital} where every noun has one), {@code verbs} ({@code
 *       last} where they close their clause), and lists of endings apart by spaces: {@code possessives} ("'s"), {@code genitives} and {@code
 *       inflections} of names and titles, {@code sayings} (they make a body into its words: "Polizeiangaben").
 * </ul>
 *
 * <p>A line of another form is refused with its file and line number.
 */
@NullMarked
package org.lagebrief.extract.pack;

import org.jspecify.annotations.NullMarked;
