/**
 * A language as data: its words by the roles they play, read from text files.
 *
 * <p>A pack is a folder named by the language's two-letter code with text files in UTF-8; which file a line stands in is a matter of
 * taste. The built-in packs have eight files each. A desk's own in {@code input/languages/LL} win over the built-in ones of their names,
 * others add their lines; they are read after the eight, sorted by name. A line says which words play a role:
 *
 * <pre>
 * # a comment; it may also follow a line's words, behind a space
 * person: people, police officers, *soldaten
 *   women, children                       (a line that begins with a space goes on)
 * numeral 20: twenty
 * outcome word killed: killed, lost their lives
 * bound before at_least: at least, no fewer than
 * not person: others
 * set decimal: ,
 * </pre>
 *
 * <ul>
 *   <li>Words and phrases stand apart by commas. A phrase, of at most eight words, is met word by word, whatever white space is between;
 *       its marks are words of their own.
 *   <li>{@code *} at a word's end stands for any ending, at its beginning for any beginning: {@code *soldaten} meets "US-Soldaten".
 *   <li>A word in lower case is met in any case, {@code Verletzte} only with a capital, {@code ~teil} only without.
 *   <li>The roles are the constants of {@code Role} in lower case with spaces, each explained there. Some take an argument: a number, a
 *       measure ({@code killed}, {@code wounded} …) or a bound ({@code about}, {@code at_least} …), as in JSON.
 *   <li>A word may play several roles. Where phrases overlap, the longest of a role counts.
 *   <li>{@code not} before a role takes words away that earlier lines gave it, written as they are there.
 *   <li>Numerals that are glued ("zweiundzwanzig") are read from their parts: {@code numeral}, {@code scale}, {@code numeral glue}.
 *   <li>Settings: {@code decimal} (the decimal sign), {@code nouns} ({@code capital} where every noun has one), {@code verbs} ({@code
 *       last} where they close their clause), and lists of endings apart by spaces: {@code possessives} ("'s"), {@code genitives} and {@code
 *       inflections} of names and titles, {@code sayings} (they make a body into its words: "Polizeiangaben"), {@code joints} of bodies whose last letter only joins them to
 *       such words ("Regierungsangaben"), {@code demonyms} of words that say whose, not where ("Greek"). {@code days} is {@code first} where the day stands before its month, {@code years} is {@code bare} where a year needs no
 *       word before it. The last line counts.
 * </ul>
 *
 * <p>A line of another form is refused with its file and line number. {@code src/site/markdown/add-a-language.md} tells the same at length, for
 * those who write packs.
 */
@NullMarked
package org.lagebrief.extract.pack;

import org.jspecify.annotations.NullMarked;
