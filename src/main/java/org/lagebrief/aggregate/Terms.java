package org.lagebrief.aggregate;

import java.util.List;
import java.util.regex.Pattern;
import org.lagebrief.model.Term;

/** Terms of a question, ready to be looked for in many texts. */
final class Terms {
    private final List<Pattern> patterns;

    Terms(List<Term> terms) {
        patterns = terms.stream().map(Term::pattern).toList();
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean standIn(String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
