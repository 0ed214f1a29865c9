package org.lagebrief.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing a topic asks: measures × subject × place.
 *
 * @param measures at least one
 * @param subject terms of which one must match
 * @param exclude terms of which none may match
 * @param place terms of which one must stand near; empty: anywhere
 * @param scope which scopes answer it; UNKNOWN asks for none in particular
 */
public record Question(
        String id,
        String title,
        Set<Measure> measures,
        List<Term> subject,
        List<Term> exclude,
        List<Term> place,
        Scope scope) {

    /** @throws IllegalArgumentException if there is no measure or no subject term */
    public Question {
        if (measures.isEmpty() || subject.isEmpty()) {
            throw new IllegalArgumentException(
                    "question " + id + ": expected at least one measure and one subject term, found none");
        }
        measures = Collections.unmodifiableSet(EnumSet.copyOf(measures));
        subject = List.copyOf(subject);
        exclude = List.copyOf(exclude);
        place = List.copyOf(place);
    }

    /** What it asks for, whatever it is called: equal for questions that the same figures answer. */
    public String definition() {
        return Stream.of(subject, exclude, place)
                .map(terms -> terms.stream().map(Term::text).sorted().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", measures + "; " + scope + "; ", ""));
    }
}
