package org.lagebrief.extract.pack;

import java.util.Arrays;

/** Endings with which a name or word can be met, in lower case and the order of their pack; the first that fits counts. */
public final class Endings {
    private final String[] each;

    /** @param spaced the endings apart by spaces; none if there is nothing */
    Endings(String spaced) {
        each = Arrays.stream(spaced.split(" ", -1))
                .filter(ending -> !ending.isEmpty())
                .toArray(String[]::new);
    }

    /** The endings; the array is shared. */
    public String[] each() {
        return each;
    }

    /** The length of the word that stands there without one of the endings, if enough is left of it. */
    public int lengthWithout(CharSequence text, int start, int end, int least) {
        for (String ending : each) {
            int at = end - ending.length();
            if (at - start >= least && ends(ending, text, at)) {
                return at - start;
            }
        }
        return end - start;
    }

    private static boolean ends(String ending, CharSequence text, int at) {
        for (int i = 0; i < ending.length(); i++) {
            if (Letters.lower(text.charAt(at + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The word without one of the endings, if enough is left of it. */
    public String without(String word, int least) {
        return word.substring(0, lengthWithout(word, 0, word.length(), least));
    }
}
