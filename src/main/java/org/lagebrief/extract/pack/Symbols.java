package org.lagebrief.extract.pack;

/** The tokens of a text as a lexicon meets them. */
public interface Symbols {
    /** The symbols of the token, as the lexicon gave them out; not to be changed. */
    int[] symbols(int token);

    /** Whether the token begins with a capital. */
    boolean isCapital(int token);
}
