package org.lagebrief.extract.pack;

import java.util.HashMap;
import java.util.Map;

/** The settings of a language by name, those that list endings of words taken apart once. */
public final class Settings {
    private static final String[] NONE = {};

    final boolean nounsAreCapital;
    final boolean verbsComeLast;
    private final Map<String, String> values;
    private final Map<String, String[]> endings = new HashMap<>();

    public Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
        nounsAreCapital = "capital".equals(values.get("nouns"));
        verbsComeLast = "last".equals(values.get("verbs"));
        values.forEach((name, value) -> endings.put(name, value.split(" ", -1)));
    }

    /** Whether the setting of that name has that value. */
    public boolean has(String name, String value) {
        return value.equals(values.get(name));
    }

    /** The endings that the setting lists, apart by spaces; the array is shared. */
    String[] endings(String name) {
        return endings.getOrDefault(name, NONE);
    }
}
