package org.lagebrief.schedule;

import org.lagebrief.store.due.DueWeek;

/** Is told what happens by itself. */
public interface News {
    /** A week was begun, or has come to an end or to another state. */
    void week(DueWeek due);

    /** Something is to be mended; told again at each look until it is. */
    void trouble(String what);
}
