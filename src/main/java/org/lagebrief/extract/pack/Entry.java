package org.lagebrief.extract.pack;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Measure;

/**
 * A role that a word or phrase plays, with its argument.
 *
 * @param number the argument of a role that takes a number, else 0
 */
public record Entry(
        Role role,
        double number,
        @Nullable Measure measure,
        @Nullable Bound bound) {
    public static Entry of(Role role) {
        return new Entry(role, 0, null, null);
    }
}
