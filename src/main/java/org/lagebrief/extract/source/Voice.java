package org.lagebrief.extract.source;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.source.cue.Cue;
import org.lagebrief.extract.source.phrase.Source;

/**
 * The cue that a figure is attributed by.
 *
 * @param passedOnBy who passes it on besides those whom the cue itself names, or null
 */
record Voice(Cue cue, @Nullable Source passedOnBy, Attribution.Evidence evidence) {}
