package org.lagebrief.model;

/**
 * What is wrong with something a person wrote or saved, and what to do about it.
 *
 * @param place file, and as far as known line and column: {@code input/topics/kursk.yml, line 7}
 * @param expected what would have been right
 * @param found what stands there
 * @param remedy what the person can do
 */
public record InputFault(String place, String expected, String found, String remedy) {
    /** What made the program fail, which is no fault of the person's. */
    public static InputFault ofProgram(String place, Throwable failure, String remedy) {
        return new InputFault(place, "to read it", "a fault of the program (" + failure + ")", remedy);
    }

    /** The one line a person reads: {@code place: expected X, found Y; do Z}. */
    @Override
    public String toString() {
        return place + ": expected " + expected + ", found " + found + "; " + remedy;
    }
}
