package org.lagebrief.model;

/**
 * A report that answers a question, and where the question's terms were found.
 *
 * @param subject where a subject term stands, seen from the claim
 * @param place where a place term stands; {@code NOT_ASKED} if the question names none
 */
public record Answer(Report report, Found subject, Found place) {
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

    public Claim claim() {
        return report.claim();
    }
}
