package org.lagebrief.aggregate.party;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * A part of a name that the listed name found in it does not have.
 *
 * @param at its index in the name
 * @param found indexes of the parts that the listed name has
 */
record Leftover(Part part, int at, Name name, Listed listed, Set<Integer> found) {
    boolean is(Role role) {
        return part.is(role);
    }

    /** Whether somebody is named here who speaks by his title: right behind it, or at the end of the name that has one. */
    boolean isBehindTitle() {
        int before = at - 1;
        while (before >= 0 && isProperLeftover(before) && !name.isLinked(before + 1)) {
            before--;
        }
        boolean behind = before >= 0 && isTitle(before) && !name.isLinked(before + 1);
        boolean atTheEnd = IntStream.range(at, name.parts().size()).allMatch(this::isProperLeftover);
        return behind || (atTheEnd && IntStream.range(0, at).anyMatch(this::isTitle));
    }

    /** Whether it stands right before the listed name, all proper names between them. */
    boolean leadsToTheName() {
        int next = at + 1;
        while (next < name.parts().size() && isProperLeftover(next) && !name.isLinked(next)) {
            next++;
        }
        return next < name.parts().size() && found.contains(next) && !name.isLinked(next);
    }

    private boolean isTitle(int index) {
        Part other = name.parts().get(index);
        return other.is(Role.TITLE) || other.is(Role.SPEAKER);
    }

    private boolean isProperLeftover(int index) {
        Part other = name.parts().get(index);
        return other.is(Role.PROPER) && other.isCapital() && !found.contains(index);
    }
}
