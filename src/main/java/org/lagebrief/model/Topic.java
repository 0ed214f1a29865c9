package org.lagebrief.model;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one briefing is about.
 *
 * @param id names files and folders: lower-case letters, digits and hyphens
 * @param language of the briefing, not of the articles
 * @param timeZone in which its weeks begin and end
 * @param questions at least one, ids distinct, in the order of the briefing
 */
public record Topic(String id, String title, Language language, ZoneId timeZone, List<Question> questions) {
    /** @throws IllegalArgumentException if the id is no safe file name, or questions are missing or share an id */
    public Topic {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "topic id: expected lower-case letters, digits and hyphens, found \"" + id + "\"");
        }
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("topic " + id + ": expected at least one question, found none");
        }
        Set<String> seen = new HashSet<>();
        for (Question question : questions) {
            if (!seen.add(question.id())) {
                throw new IllegalArgumentException(
                        "topic " + id + ": expected each question id once, found \"" + question.id() + "\" twice");
            }
        }
    }
}
