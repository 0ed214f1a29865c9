package org.lagebrief.extract.pack.file;

import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** Tells what is wrong with a language pack: its file, as far as known its line, and what to do. */
final class PackFault {
    static final String PAGE = "src/site/markdown/add-a-language.md";

    private PackFault() {}

    /** A line that cannot be read as any. */
    static InputFaultException line(String expected, String found) {
        return in(expected, quoted(found), "mend the line; " + PAGE + " tells the format");
    }

    static InputFaultException in(String expected, String found, String remedy) {
        return new InputFaultException(new InputFault("", expected, found, remedy));
    }

    /** The same fault at that place. */
    static InputFault at(String place, InputFaultException fault) {
        InputFault found = fault.fault();
        return new InputFault(place, found.expected(), found.found(), found.remedy());
    }

    private static String quoted(String found) {
        return "\"" + found + "\"";
    }
}
