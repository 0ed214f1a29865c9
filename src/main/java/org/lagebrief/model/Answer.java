package org.lagebrief.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report that answers a question, and where the question's terms were found.
 *
 * @param subject where a subject term stands, seen from the claim
 * @param place where a place term stands; {@code NOT_ASKED} if the question names none
 * @param copies the same statement in other articles that carry the same text; they say nothing more
 * @param voice who speaks in it, or null if it names nobody in particular
 */
public record Answer(
        Report report,
        Found subject,
        Found place,
        List<Report> copies,
        @Nullable Voice voice) {
    /** Where a term was found, nearest first. */
    public enum Found {
        PHRASE,
        SENTENCE,
        SENTENCE_BEFORE,
        PARAGRAPH,
        HEADLINE,
        ARTICLE,
        NOT_ASKED,
        /** Nowhere: an editor has assigned the report to the question. */
        ASSIGNED
    }

    public Answer {
        copies = List.copyOf(copies);
    }

    /** An answer that stands in no copy, by nobody as far as is known. */
    public Answer(Report report, Found subject, Found place) {
        this(report, subject, place, List.of(), null);
    }

    public Answer with(List<Report> copies) {
        return new Answer(report, subject, place, copies, voice);
    }

    public Answer by(Voice speaker) {
        return new Answer(report, subject, place, copies, speaker);
    }

    /** The report, then its copies. */
    public Stream<Report> prints() {
        return Stream.concat(Stream.of(report), copies.stream());
    }

    public Claim claim() {
        return report.claim();
    }
}
