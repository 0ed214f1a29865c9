package org.lagebrief.extract.figure.word;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Measure;

/** Says which measure a word tells of, alone, beside another, or behind a word for counting. */
public final class OutcomeWords {
    private static final Roles TELLING =
            Roles.of(Role.CAPTIVE, Role.OUTCOME_WORD, Role.OUTCOME_VERB, Role.OUTCOME_NOUN);

    private static final Roles COUNTED =
            Roles.of(Role.GROUP, Role.CASE, Role.SERVICE).and(TELLING);

    private final Reading reading;
    private final Context context;

    public OutcomeWords(Reading reading, Context context) {
        this.reading = reading;
        this.context = context;
    }

    /** Killed with wounded makes casualties; any other pair leaves the first. */
    public static Measure together(@Nullable Measure first, @Nullable Measure second) {
        if (first == null || second == null) {
            return Objects.requireNonNull(first != null ? first : second);
        }
        boolean both = (first == Measure.KILLED && second == Measure.WOUNDED)
                || (first == Measure.WOUNDED && second == Measure.KILLED);
        return both ? Measure.CASUALTIES : first;
    }

    /** Whether people are called so for long, whatever else happens to them: refugees, prisoners, hostages, the sick. */
    public static boolean isState(Measure measure) {
        return switch (measure) {
            case DISPLACED, DETAINED, CAPTURED, ABDUCTED, INFECTED -> true;
            default -> false;
        };
    }

    /** Whether what happened to people is told before what they are called: any who died, refugees who were hurt, lost or saved. */
    public static boolean outweighs(Measure happened, Measure called) {
        return switch (happened) {
            case KILLED -> true;
            case WOUNDED -> isState(called) && called != Measure.INFECTED;
            case MISSING, RESCUED -> called == Measure.DISPLACED;
            default -> false;
        };
    }

    /** What the participle or verb there says, or null. */
    public @Nullable Measure measure(int at) {
        Measure captive = reading.has(at, Role.CAPTIVE) ? context.captivity() : null;
        if (captive != null) {
            return captive;
        }
        Entry word = reading.entry(at, Role.OUTCOME_WORD);
        Entry verb = word != null ? word : reading.entry(at, Role.OUTCOME_VERB);
        return verb == null ? null : verb.measure();
    }

    /** Whether the word there may say what happened to people: if not, it does not. */
    public boolean mayTell(int at) {
        return reading.mayHave(at, TELLING);
    }

    /** Before a figure a noun says the measure too, if it is counted there: "the number of dead rose to 5". */
    public @Nullable Measure measureBefore(int at) {
        Measure verb = measure(at);
        if (verb != null) {
            return verb;
        }
        Entry noun = reading.entry(at, Role.OUTCOME_NOUN);
        boolean counted = noun != null && reading.hasAny(Math.max(0, at - 4), at + 1, Role.COUNT_NOUN);
        return counted && noun != null ? noun.measure() : null;
    }

    /** What a word behind one for counting says of the figure, or null. */
    public @Nullable Measure countedMeasure(int at) {
        if (!reading.mayHave(at, COUNTED)) {
            return null;
        }
        Entry noun = reading.entry(at, Role.OUTCOME_NOUN);
        Entry group = noun != null ? noun : reading.entry(at, Role.GROUP);
        if (group != null) {
            return group.measure();
        }
        Measure verb = isCase(at) ? Measure.INFECTED : measure(at);
        boolean serves =
                verb == null && reading.has(at, Role.SERVICE) && reading.phraseBefore(at, at - 2, Role.VAGUE_LINK) >= 0;
        return serves ? Measure.STRENGTH : verb;
    }

    private boolean isCase(int at) {
        return reading.has(at, Role.CASE) && context.isDisease();
    }

    /** "killed or wounded": two outcomes with nothing but a conjunction between are one measure. */
    public Measure paired(Measure measure, int at) {
        int next = at
                + Math.max(1, Math.max(reading.length(at, Role.OUTCOME_WORD), reading.length(at, Role.OUTCOME_NOUN)));
        Measure behind = reading.has(next, Role.AND) ? measure(next + 1) : null;
        if (behind != null) {
            return together(measure, behind);
        }
        Measure ahead = reading.has(at - 1, Role.AND) && at >= 2 ? measure(at - 2) : null;
        return ahead == null ? measure : together(measure, ahead);
    }
}
