package org.lagebrief.extract.score;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Bound;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Quantity;

/**
 * A figure as it is marked in {@code gold.jsonl}: by its words instead of its place.
 *
 * @param occurrence which of several equal figures of the sentence it is, from 1; 0 stands for 1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Marking(
        String sentence,
        String figure,
        int occurrence,
        @Nullable Long low,
        @Nullable Long high,
        String bound,
        String measure,
        @Nullable String origin,
        @JsonProperty("origin_full") @Nullable String fullOrigin,
        boolean generic,
        boolean optional) {

    Mark in(String text, String place) {
        int from = text.indexOf(sentence);
        int start = from < 0 ? -1 : nth(text, from);
        if (start < 0) {
            throw fault(place, "a figure and its sentence as they stand in the text", figure + "\" in \"" + sentence);
        }
        return new Mark(
                start, start + figure.length(), quantity(place), measure(place), origin, fullOrigin, generic, optional);
    }

    private int nth(String text, int from) {
        int at = from - 1;
        for (int i = 0; i < Math.max(1, occurrence); i++) {
            at = text.indexOf(figure, at + 1);
            if (at < 0 || at + figure.length() > from + sentence.length()) {
                return -1;
            }
        }
        return at;
    }

    private Quantity quantity(String place) {
        Bound kind = Arrays.stream(Bound.values())
                .filter(b -> b.code().equals(bound))
                .findFirst()
                .orElseThrow(() -> fault(place, "a bound", bound));
        try {
            return new Quantity(low, high, kind, figure);
        } catch (IllegalArgumentException e) {
            throw fault(place, "low and high that fit the bound " + bound, low + "\", \"" + high);
        }
    }

    private Measure measure(String place) {
        return Measure.ofCode(measure).orElseThrow(() -> fault(place, "a measure", measure));
    }

    private static InputFaultException fault(String place, String expected, String found) {
        return new InputFaultException(new InputFault(place, expected, '"' + found + '"', "mend the mark"));
    }
}
