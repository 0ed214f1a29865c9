package org.lagebrief.extract.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;

/** Finds the figure before, in the sentence or the one before it, that a part, an addition or a bare number takes its measure from. */
final class Antecedents {
    /** How many sentences back what "of them" means may stand. */
    private static final int MOST_SENTENCES = 2;

    private static final double LISTED = 12;
    private static final double PART = 2;
    private static final double ADDED = 6;

    private static final Roles STOPS = Roles.of(Role.FUNCTION_WORD, Role.PREPOSITION);

    private final Reading reading;
    private final Tokens tokens;
    private @Nullable Counted latest;

    Antecedents(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** What a figure takes over, and from how far. */
    record Inherited(Measure measure, int trigger, Extent extent, double distance) {
        /** Whether its own sentence names the whole that it is a part of: "among the dead". */
        boolean isNamed() {
            return distance == 0;
        }
    }

    void remember(Counted counted) {
        if (counted.extent() != Extent.PART || latest == null || latest.sentence() != counted.sentence()) {
            latest = counted;
        }
    }

    /** The last figure of the sentence so far, else of the two before it in the same paragraph; or null. */
    @Nullable
    Counted of(int sentence, @Nullable Counted inSentence) {
        if (inSentence != null) {
            return inSentence;
        }
        boolean adjacent = latest != null
                && latest.sentence() >= sentence - MOST_SENTENCES
                && !hasBreak(latest.figure().last(), reading.sentences.start(sentence));
        return adjacent ? latest : null;
    }

    private boolean hasBreak(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.is(at, Kind.BREAK)) {
                return true;
            }
        }
        return false;
    }

    /** What the figure takes over, or null. */
    @Nullable
    Inherited inherited(Figure figure, CountedNoun noun, Extent extent, int sentence, @Nullable Counted antecedent) {
        int start = reading.sentences.start(sentence);
        boolean mayBeNamed = extent == Extent.PART && noun.kind() != CountedNoun.Kind.UNKNOWN;
        Entry named = mayBeNamed ? namedByPart(figure, start) : null;
        if (named != null) {
            return new Inherited(Objects.requireNonNull(named.measure()), -1, extent, 0);
        }
        if (antecedent == null || antecedent.figure().isZero()) {
            return null;
        }
        boolean near = antecedent.sentence() == sentence;
        if (extent == Extent.PART && (!noun.part() || !noun.exists()) && (near || refersBack(figure, noun, start))) {
            return taken(antecedent, extent, PART);
        }
        if (extent == Extent.ADDITION && !noun.exists()) {
            return taken(antecedent, extent, ADDED);
        }
        if (near && figure.superseded() && !noun.exists()) {
            return taken(antecedent, antecedent.extent(), PART);
        }
        if (near && isListed(figure, noun, antecedent)) {
            return taken(antecedent, antecedent.extent(), LISTED);
        }
        return isAnaphor(figure, noun, start, antecedent) ? taken(antecedent, Extent.TOTAL, LISTED) : null;
    }

    /** "Police counted 30", "später waren es 40", "the true figure exceeded 50": a number alone, or of a crowd's people, that takes up what was counted. */
    private boolean isAnaphor(Figure figure, CountedNoun noun, int start, Counted antecedent) {
        boolean crowd = antecedent.measure() == Measure.PARTICIPANTS && reading.has(noun.last(), Role.HUMAN);
        if (crowd && reading.phraseBefore(figure.first(), start, Role.ANAPHOR) >= 0) {
            return true;
        }
        if (noun.exists() || figure.article() || figure.isZero() || figure.high() == 1) {
            return false;
        }
        boolean stands = !tokens.isWord(figure.last() + 1) || reading.has(figure.last() + 1, STOPS);
        return stands
                && (reading.phraseBefore(figure.first(), start, Role.ANAPHOR) >= 0
                        || reading.hasAny(Math.max(start, figure.first() - 4), figure.first(), Role.COUNT_NOUN));
    }

    private static Inherited taken(Counted from, Extent extent, double distance) {
        return new Inherited(from.measure(), from.trigger(), extent, distance);
    }

    /** Whether "of them" or "darunter", which name nobody, make it a part of what the sentence before counts. */
    private boolean refersBack(Figure figure, CountedNoun noun, int start) {
        if (noun.part() && !noun.exists()) {
            return true;
        }
        for (int at = start; at < Math.min(start + 3, figure.first()); at++) {
            int length = reading.length(at, Role.PART_BEFORE);
            if (length > 0 && at + length <= figure.first() && !reading.has(at + length - 1, Role.DETERMINER)) {
                return !tokens.isCapital(at + length) || tokens.hasValue(at + length);
            }
        }
        return false;
    }

    /** A bare figure behind a comma, a conjunction or a verb of saying counts what the one before it counts. */
    private boolean isListed(Figure figure, CountedNoun noun, Counted antecedent) {
        CountedNoun before = antecedent.noun();
        int gap = (before.exists() ? before.last() : antecedent.figure().last()) + 1;
        boolean said = !noun.exists() && reading.hasAny(gap, figure.first(), Role.SAYING);
        boolean ownVerb = reading.has(Math.max(noun.last(), figure.last()) + 1, Role.FINITE);
        return noun.kind() != CountedNoun.Kind.UNKNOWN && (said || (!ownVerb && isListed(gap, figure.first())));
    }

    private boolean isListed(int from, int to) {
        if (to - from > 5
                || to <= from
                || reading.hasAny(from, to, Role.CLAUSE)
                || reading.hasAny(from, to, Role.SAYING)) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (reading.has(at, Role.AND) || tokens.isMark(at, ',')) {
                return true;
            }
        }
        return false;
    }

    /** "Unter den Toten …": the noun that the part is taken from. */
    private @Nullable Entry namedByPart(Figure figure, int start) {
        for (int at = figure.first() - 1; at >= Math.max(start, figure.first() - 14); at--) {
            int length = reading.length(at, Role.PART_BEFORE);
            Entry whole = length > 0 ? wholeOf(at, length) : null;
            if (whole != null) {
                return whole;
            }
        }
        return null;
    }

    /** The noun behind "unter den", at the end of "among the victims", or before "including". */
    private @Nullable Entry wholeOf(int part, int length) {
        Entry behind = reading.entry(part + length, Role.OUTCOME_NOUN);
        Entry last = behind != null ? behind : reading.entry(part + length - 1, Role.OUTCOME_NOUN);
        return last != null ? last : reading.entry(part - 1, Role.OUTCOME_NOUN);
    }
}
