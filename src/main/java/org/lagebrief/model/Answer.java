package org.lagebrief.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report that answers a question, and where the question's terms were found.
 *
 * @param subject where a subject term stands, seen from the claim
 * @param place where a place term stands; {@code NOT_ASKED} if the question names none
 * @param copies the same statement in other articles that carry the same text; they say nothing more
 */
public record Answer(Report report, Found subject, Found place, List<Report> copies) {
    /** Where a term was found, nearest first. */
    public enum Found {
        PHRASE,
        SENTENCE,
        SENTENCE_BEFORE,
        PARAGRAPH,
        HEADLINE,
        ARTICLE,
        NOT_ASKED
    }

    public Answer {
        copies = List.copyOf(copies);
    }

    /** An answer that stands in no copy. */
    public Answer(Report report, Found subject, Found place) {
        this(report, subject, place, List.of());
    }

    public Answer with(List<Report> copies) {
        return new Answer(report, subject, place, copies);
    }

    /** The report, then its copies. */
    public Stream<Report> prints() {
        return Stream.concat(Stream.of(report), copies.stream());
    }

    public Claim claim() {
        return report.claim();
    }
}
