package org.lagebrief.extract.figure;

import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;

/** How a figure was found to count people: by which measure, said by which token, and from how far. */
record Sense(Measure measure, int trigger, Extent extent, double distance) {}
