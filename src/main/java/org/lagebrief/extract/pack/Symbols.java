package org.lagebrief.extract.pack;

/** The tokens of a text as a lexicon meets them. */
public interface Symbols {
    /** What the lexicon knows of the token, as it gave it out. */
    KnownWord known(int token);

    /** Whether the token begins with a capital. */
    boolean isCapital(int token);
}
