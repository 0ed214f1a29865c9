package org.lagebrief.extract.pack;

import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** Names the file and line of a language pack that cannot be read. */
final class PackFault {
    private PackFault() {}

    static InputFaultException in(String file, int line, String expected, String found) {
        return new InputFaultException(new InputFault(
                file + ", line " + line,
                expected,
                "\"" + found + "\"",
                "mend the line; the package page of org.lagebrief.extract documents the format"));
    }

    static InputFaultException missing(String file) {
        return new InputFaultException(
                new InputFault(file, "a file of the language pack", "none", "add the file, it may be empty"));
    }
}
