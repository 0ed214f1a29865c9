package org.lagebrief.extract.figure.noun;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Measure;

/**
 * The noun phrase behind a figure.
 *
 * @param first its first token
 * @param last the head noun's last token; before {@code first} if there is no noun
 * @param measure what its words say of the measure, or null
 * @param weak whether the measure yields to what happens to the people: "Opfer", "Demonstranten"
 * @param part whether the words between figure and noun make it a part: "four of the"
 * @param addition whether they make it an addition: "another", "weitere"
 */
public record CountedNoun(
        int first, int last, Kind kind, @Nullable Measure measure, boolean weak, boolean part, boolean addition) {
    /** What is known of the head noun. */
    public enum Kind {
        PEOPLE,
        UNKNOWN,
        THING,
        /** There is no noun behind the figure. */
        NONE
    }

    public boolean exists() {
        return kind != Kind.NONE;
    }
}
