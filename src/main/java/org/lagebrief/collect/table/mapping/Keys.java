package org.lagebrief.collect.table.mapping;

import org.lagebrief.collect.yaml.LayoutException;

/** Rules about keys of a mapping that stand in for each other. */
final class Keys {
    private Keys() {}

    /** @throws LayoutException unless exactly one of the two is there */
    static void oneOf(String first, boolean hasFirst, String second, boolean hasSecond) {
        if (hasFirst == hasSecond) {
            throw new LayoutException(
                    "either " + first + " or " + second, hasFirst ? "both" : "neither", "keep one of the two keys");
        }
    }
}
