package org.lagebrief.extract.pack;

import java.util.Map;

/** The settings of a language by name, those that list endings of words taken apart once. */
public final class Settings {
    final boolean nounsAreCapital;
    final boolean verbsComeLast;
    final Endings possessives;
    final Endings genitives;
    final Endings inflections;
    final Endings sayings;
    final Endings joints;
    final Endings demonyms;
    /** Beginnings, in truth. */
    final Endings elisions;

    private final Map<String, String> values;

    public Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
        nounsAreCapital = has("nouns", "capital");
        verbsComeLast = has("verbs", "last");
        possessives = endings("possessives");
        genitives = endings("genitives");
        inflections = endings("inflections");
        sayings = endings("sayings");
        joints = endings("joints");
        demonyms = endings("demonyms");
        elisions = endings("elisions");
    }

    /** Whether the setting of that name has that value. */
    public boolean has(String name, String value) {
        return value.equals(values.get(name));
    }

    private Endings endings(String name) {
        return new Endings(values.getOrDefault(name, ""));
    }
}
