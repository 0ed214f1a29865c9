package org.lagebrief.extract.figure;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;

/**
 * A figure that counts people of a measure, before it is known who says so.
 *
 * @param subject who is counted, which may stand in the sentence before; null if the text does not say
 * @param trigger the token of the word that says the measure, or -1 if the counted noun itself does
 * @param distance how far the measure was fetched: 0 for the counted noun itself
 */
public record Counted(
        Figure figure,
        CountedNoun noun,
        @Nullable Subject subject,
        Measure measure,
        int sentence,
        Extent extent,
        int trigger,
        double distance) {}
