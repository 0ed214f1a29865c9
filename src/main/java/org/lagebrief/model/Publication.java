package org.lagebrief.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article appeared, and how that is known; a date that was only derived is marked so wherever it is printed.
 *
 * @param publishedOn the day where it appeared
 * @param publishedAt the moment with the offset that its publisher gives, or null where only the day is known
 */
public record Publication(LocalDate publishedOn, @Nullable OffsetDateTime publishedAt, Evidence evidence) {
    /** How a publication date is known, best first. */
    public enum Evidence {
        /** The article says so itself: in front matter, a mail's or feed's date, or a field of its record. */
        DECLARED,
        /** What its page tells machines: JSON-LD, OpenGraph and other metadata. */
        METADATA,
        /** A {@code <time>} on its page. */
        TIME_ELEMENT,
        /** A date in its address on the web. */
        ADDRESS,
        /** A date in the file's name. */
        FILE_NAME,
        /** The time at which it was fetched or saved, as its archive or document notes. */
        SAVED,
        /** The time at which the file was last written: the weakest evidence. */
        FILE_TIME;

        /** Whether the article itself does not say it. */
        public boolean isDerived() {
            return compareTo(TIME_ELEMENT) > 0;
        }
    }

    /** @throws IllegalArgumentException if the moment falls on another day at its own offset */
    public Publication {
        if (publishedAt != null && !publishedAt.toLocalDate().equals(publishedOn)) {
            throw new IllegalArgumentException(
                    "publication: expected a moment on " + publishedOn + ", found " + publishedAt);
        }
    }

    public static Publication on(LocalDate day, Evidence evidence) {
        return new Publication(day, null, evidence);
    }

    public static Publication at(OffsetDateTime moment, Evidence evidence) {
        return new Publication(moment.toLocalDate(), moment, evidence);
    }
}
