package org.lagebrief.extract.figure;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Measure;

/** What a text as a whole speaks of, where a word alone does not say: "cases" of a disease, "prisoners" of war; looked up once, when first asked. */
final class Context {
    private final Reading reading;
    private @Nullable Boolean disease;
    private @Nullable Boolean war;

    Context(Reading reading) {
        this.reading = reading;
    }

    boolean isDisease() {
        if (disease == null) {
            disease = reading.hasAny(0, reading.tokens.count(), Role.DISEASE);
        }
        return disease;
    }

    /** Whether it speaks of prisoners of war. */
    boolean isCaptivity() {
        if (war == null) {
            war = speaksOf(Role.OUTCOME_NOUN) || speaksOf(Role.OUTCOME_WORD);
        }
        return war;
    }

    private boolean speaksOf(Role role) {
        for (int at = 0; at < reading.tokens.count(); at++) {
            Entry entry = reading.entry(at, role);
            if (entry != null && entry.measure() == Measure.CAPTURED) {
                return true;
            }
        }
        return false;
    }
}
