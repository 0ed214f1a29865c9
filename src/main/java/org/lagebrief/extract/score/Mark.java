package org.lagebrief.extract.score;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Quantity;

/**
 * A figure that a person marked in a text.
 *
 * @param start UTF-16 code units before it, in the text
 * @param end the first code unit behind it
 * @param origin who states it, as written where the attribution stands; null where the text speaks in its own voice
 * @param fullOrigin the fullest form of that name in the text, or null if nobody gave one
 * @param generic whether the origin names nobody
 * @param optional whether it may as well be left out
 */
public record Mark(
        int start,
        int end,
        Quantity quantity,
        Measure measure,
        @Nullable String origin,
        @Nullable String fullOrigin,
        boolean generic,
        boolean optional) {

    /** Whether somebody in particular is said to state it. */
    boolean isNamed() {
        return origin != null && !generic;
    }
}
