package org.lagebrief.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with something a person wrote or saved, and what to do about it.
 *
 * @param place file, and as far as known line and column: {@code input/topics/kursk.yml, line 7}
 * @param expected what would have been right
 * @param found what stands there
 * @param remedy what the person can do
 */
public record InputFault(String place, String expected, String found, String remedy) {
    private static final Pattern REFUSAL = Pattern.compile("(?s)(.+?): expected (.+?), found (.+)");

    /** What made the program fail, which is no fault of the person's. */
    public static InputFault ofProgram(String place, Throwable failure, String remedy) {
        return new InputFault(place, "to read it", "a fault of the program (" + failure + ")", remedy);
    }

    /** What a value's constructor says of what it refuses, {@code name: expected X, found Y}; null if it says something else. */
    public static @Nullable InputFault ofRefusal(Throwable refusal, String remedy) {
        Matcher said = REFUSAL.matcher(String.valueOf(refusal.getMessage()));
        return said.matches() ? new InputFault(said.group(1), said.group(2), said.group(3), remedy) : null;
    }

    /** The same at another place. */
    public InputFault at(String other) {
        return new InputFault(other, expected, found, remedy);
    }

    /** The one line a person reads: {@code place: expected X, found Y; do Z}. */
    @Override
    public String toString() {
        return place + ": expected " + expected + ", found " + found + "; " + remedy;
    }
}
