package org.lagebrief.job.review;

import org.lagebrief.model.DecidedField;
import org.lagebrief.model.InputFault;

/** What is wrong with the question or party to which a decision assigns its claim. */
public record Misfit(DecidedField field, String expected, String found, String remedy) {
    /** The same for a person, who is told where the value stands. */
    public InputFault at(String place) {
        return new InputFault(place, expected, "\"" + found + "\"", remedy);
    }
}
