package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.source.phrase.Source;

/**
 * A place in a sentence that attributes what stands around it to a source.
 *
 * @param first the first token of cue and source
 * @param last the last token of cue and source
 * @param deeper the source that this one relies on ("unter Berufung auf"), or null
 * @param relay who was told, or null
 */
public record Cue(
        int first,
        int last,
        Reach reach,
        Source source,
        @Nullable Source deeper,
        @Nullable Source relay) {
    /** What a cue attributes. */
    public enum Reach {
        /** What follows it in its sentence. */
        FORWARD,
        /** What went before it in its sentence. */
        BACKWARD,
        /** Both. */
        BOTH,
        /** Both, from a clause of saying in the middle: "…, police said, and …". */
        TAG,
        /** Its own clause alone: "…, die die Polizei mit 30 angab, …". */
        OWN_CLAUSE,
        /** The sentence before: "Das teilte die Polizei mit." */
        SENTENCE_BEFORE
    }

    public Cue reaching(Reach other) {
        return new Cue(first, last, other, source, deeper, relay);
    }

    public boolean reachesForward() {
        return reach != Reach.BACKWARD;
    }

    public boolean reachesBackward() {
        return reach == Reach.BACKWARD || reach == Reach.BOTH || reach == Reach.TAG;
    }
}
