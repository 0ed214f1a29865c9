package org.lagebrief.collect.file;

import org.lagebrief.model.InputFaultException;

/** Makes the fault of an input whose place it knows, for those who read the input without knowing where it came from. */
@FunctionalInterface
public interface Refusal {
    /** To be thrown by the caller. */
    InputFaultException of(String expected, String found, String remedy);
}
