package org.lagebrief.model;

/** How much of what it counts a figure covers. */
public enum Extent {
    /** All of it. */
    TOTAL,
    /** All of it, added up here from parts of which the desk has said that their source's are complete. */
    SUM,
    /** A marked subset: "darunter 38 Kinder", "four of them"; never summed, never set beside a total. */
    PART,
    /** What comes on top of a figure named before: "weitere 20", "another 30". */
    ADDITION
}
