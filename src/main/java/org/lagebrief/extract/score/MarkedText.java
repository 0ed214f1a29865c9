package org.lagebrief.extract.score;

import java.util.List;

/**
 * A text's marks as its line of {@code gold.jsonl} gives them.
 *
 * @param place the line, for messages
 * @param document the name of its file without {@code .txt}
 */
public record MarkedText(String place, String document, List<Marking> markings) {
    /**
     * The marks with their places.
     *
     * @throws org.lagebrief.model.InputFaultException if a marked sentence or figure does not stand in the text
     */
    public List<Mark> marksIn(String text) {
        return markings.stream().map(marking -> marking.in(text, place)).toList();
    }
}
