package org.lagebrief.extract.figure.trap;

import org.lagebrief.extract.figure.number.Figure;

/** A kind of numbers that count no people. */
interface Trap {
    /** Whether the figure of the sentence is such a number. */
    boolean catches(Figure figure, int sentence);
}
