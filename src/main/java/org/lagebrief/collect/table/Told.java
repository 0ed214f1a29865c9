package org.lagebrief.collect.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;

/** Counts what is wrong with a table's rows, and tells only so much of it that a person can still read it. */
final class Told {
    static final int MOST = 100;

    private final String what;
    private int count;
    private @Nullable InputFault first;

    /** @param what is counted, in the plural */
    Told(String what) {
        this.what = what;
    }

    int count() {
        return count;
    }

    @Nullable
    InputFault first() {
        return first;
    }

    /** Adds it to what is told, unless that is enough already. */
    void tell(InputFault fault, List<InputFault> told) {
        count++;
        first = first == null ? fault : first;
        if (count <= MOST) {
            told.add(fault);
        }
    }

    /** Adds the line that counts the rest, if there is any. */
    void tellRest(String place, List<InputFault> told) {
        if (count > MOST) {
            told.add(new InputFault(
                    place, "at most " + MOST + " " + what, (count - MOST) + " more", "look at the first " + MOST));
        }
    }
}
