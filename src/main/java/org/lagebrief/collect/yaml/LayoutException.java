package org.lagebrief.collect.yaml;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown by the layouts of YAML files where their keys do not fit each other; the binder adds file and line. */
public final class LayoutException extends IllegalArgumentException {
    private final String expected;
    private final String found;
    private final String remedy;

    public LayoutException(String expected, String found, String remedy) {
        super("expected " + expected + ", found " + found);
        this.expected = expected;
        this.found = found;
        this.remedy = remedy;
    }

    /** @throws LayoutException if the key has no value */
    public static <T> T required(String key, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new LayoutException("the key \"" + key + "\"", "none", "add it");
        }
        return value;
    }

    /** @throws LayoutException if the key has no value, or an empty list */
    public static <T> List<T> atLeastOne(String key, @Nullable Collection<T> values) {
        if (values == null || values.isEmpty()) {
            throw new LayoutException("at least one entry under \"" + key + "\"", "none", "add one");
        }
        return List.copyOf(values);
    }

    public static <T> List<T> orNone(@Nullable Collection<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    public String remedy() {
        return remedy;
    }
}
