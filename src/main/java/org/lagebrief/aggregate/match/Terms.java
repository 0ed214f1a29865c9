package org.lagebrief.aggregate.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lagebrief.model.Term;

/** Terms of a question, ready to be looked for in many texts. */
final class Terms {
    private final List<Term> terms;
    private final List<Pattern> patterns;

    Terms(List<Term> terms) {
        this.terms = terms;
        this.patterns = terms.stream().map(Term::pattern).toList();
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean standIn(String text) {
        return firstIn(text).isPresent();
    }

    /** The first of the terms, in the question's order, that stands in the text. */
    Optional<Term> firstIn(String text) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matcher(text).find()) {
                return Optional.of(terms.get(i));
            }
        }
        return Optional.empty();
    }
}
