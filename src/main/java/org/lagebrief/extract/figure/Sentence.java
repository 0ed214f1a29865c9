package org.lagebrief.extract.figure;

import java.util.BitSet;
import java.util.List;
import org.lagebrief.extract.figure.number.Figure;

/** A sentence and its figures, with the tokens of these and of those before it. */
record Sentence(int number, int start, int end, List<Figure> figures, BitSet tokens) {}
