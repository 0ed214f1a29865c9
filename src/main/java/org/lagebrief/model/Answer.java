package org.lagebrief.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report that answers a question or looks like an answer, and how it came to that.
 *
 * @param copies the same statement in other articles that carry the same text; they say nothing more
 * @param voice who speaks in it, or null if it names nobody in particular
 */
public record Answer(
        Report report,
        Matching matching,
        List<Report> copies,
        @Nullable Voice voice) {
    public Answer {
        copies = List.copyOf(copies);
    }

    /** An answer that stands in no copy, by nobody as far as is known. */
    public Answer(Report report, Matching matching) {
        this(report, matching, List.of(), null);
    }

    /** By its report, which is hardly ever given twice. */
    @Override
    public int hashCode() {
        return report.hashCode();
    }

    public Answer with(List<Report> copies) {
        return new Answer(report, matching, copies, voice);
    }

    public Answer by(Voice speaker) {
        return new Answer(report, matching, copies, speaker);
    }

    /** The report, then its copies. */
    public Stream<Report> prints() {
        return Stream.concat(Stream.of(report), copies.stream());
    }

    public Claim claim() {
        return report.claim();
    }
}
