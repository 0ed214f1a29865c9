package org.lagebrief.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure stated in one place.
 *
 * @param subject the noun phrase counted, as written, or null if none is named
 * @param place where it happened, or null if the text does not clearly say
 * @param origin who states it, or null where the text speaks in its own voice
 * @param relays who passes it on, nearest to the reader first
 * @param publishedOn when the article or table appeared
 */
public record Claim(
        Quantity quantity,
        Measure measure,
        @Nullable String subject,
        @Nullable String place,
        AsOf asOf,
        LocalDate publishedOn,
        @Nullable Origin origin,
        List<String> relays,
        Scope scope,
        Modality modality,
        Extent extent,
        Confidence confidence,
        Provenance provenance) {

    public Claim {
        relays = List.copyOf(relays);
    }

    /** By its place: sets of claims are asked often. */
    @Override
    public int hashCode() {
        return provenance.hashCode();
    }

    /** The origin if it names somebody: neither the text's own voice nor a generic attribution. */
    public Optional<Origin> namedOrigin() {
        return Optional.ofNullable(origin).filter(o -> !o.generic());
    }
}
