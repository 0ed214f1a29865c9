package org.lagebrief.aggregate.party;

import java.util.Collections;
import java.util.Set;

/**
 * A word of a name, or a fixed expression of several.
 *
 * @param written as it stands in the name
 * @param keys two parts are the same when they share one
 * @param words how many words it has
 */
record Part(String written, Role role, Set<String> keys, int words) {
    Part {
        keys = Set.copyOf(keys);
    }

    boolean isSameAs(Part other) {
        return !Collections.disjoint(keys, other.keys);
    }

    boolean is(Role wanted) {
        return role == wanted;
    }

    boolean isCapital() {
        return Character.isUpperCase(written.codePointAt(0));
    }

    /** Whether it is an abbreviation such as "NIS". */
    boolean isAllCapitals() {
        return written.length() > 1 && written.codePoints().allMatch(Character::isUpperCase);
    }
}
