package org.lagebrief.extract.figure.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Measure;

/** What a text as a whole speaks of, where a word alone does not say: "cases" of a disease, "prisoners" of war; looked up once, when first asked. */
public final class Context {
    /** From the weaker to the stronger word for it. */
    private static final List<Measure> CAPTIVITIES = List.of(Measure.ABDUCTED, Measure.CAPTURED);

    private final Reading reading;
    private @Nullable Boolean disease;
    private @Nullable Measure captivity;
    private boolean captivityKnown;

    public Context(Reading reading) {
        this.reading = reading;
    }

    public boolean isDisease() {
        if (disease == null) {
            disease = reading.hasAny(0, reading.tokens.count(), Role.DISEASE);
        }
        return disease;
    }

    /** Whether it speaks of prisoners of war. */
    public boolean isCaptivity() {
        return captivity() == Measure.CAPTURED;
    }

    /** What it calls those in the power of others: prisoners of war before hostages; null if it speaks of neither. */
    public @Nullable Measure captivity() {
        if (!captivityKnown) {
            captivity = foundCaptivity();
            captivityKnown = true;
        }
        return captivity;
    }

    private @Nullable Measure foundCaptivity() {
        Measure found = null;
        for (int at = 0; at < reading.tokens.count(); at++) {
            found = stronger(found, captivity(at, Role.OUTCOME_NOUN));
            found = stronger(found, captivity(at, Role.OUTCOME_WORD));
        }
        return found;
    }

    private @Nullable Measure captivity(int at, Role role) {
        Entry entry = reading.has(at, Role.CAPTIVE) ? null : reading.entry(at, role);
        return entry == null ? null : entry.measure();
    }

    private static @Nullable Measure stronger(@Nullable Measure known, @Nullable Measure further) {
        return strength(further) > strength(known) ? further : known;
    }

    private static int strength(@Nullable Measure held) {
        return held == null ? -1 : CAPTIVITIES.indexOf(held);
    }
}
