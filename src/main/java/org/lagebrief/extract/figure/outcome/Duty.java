package org.lagebrief.extract.figure.outcome;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/** Finds words that say something of people who serve and nothing of others: "there are 300 soldiers", "fielen 30 Soldaten", "lost 30 men". */
public final class Duty {
    private static final double REACH = 12;
    private static final Roles HELPERS = Roles.of(Role.FUNCTION_WORD, Role.PREPOSITION);
    private static final Roles OWNERS = Roles.of(Role.OWNING, Role.PREPOSITION);
    private static final Roles CLOSINGS = Roles.of(Role.FUNCTION_WORD, Role.AND);

    private final Reading reading;
    private final Tokens tokens;
    private final Distances distances;

    public Duty(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.distances = new Distances(reading);
    }

    /** The nearest such word to people who serve, or null; nearness counts as for other outcome words, none is as sure. */
    public @Nullable Outcome nearest(Figure figure, CountedNoun noun, BitSet figures, int start, int end) {
        boolean serves = reading.has(noun.last(), Role.SERVICE);
        boolean human = reading.has(noun.last(), Role.HUMAN);
        if (figure.article() || !noun.exists() || !(serves || human)) {
            return null;
        }
        Outcome before = fitting(ahead(figure.first() - 1, figures, start), serves);
        Outcome after = fitting(behind(noun.last() + 1, figures, end), serves);
        if (before == null || after == null) {
            return before != null ? before : after;
        }
        boolean loss = before.measure() == Measure.STRENGTH && after.measure() != Measure.STRENGTH;
        return loss || after.cost() < before.cost() ? after : before;
    }

    /** That they are there says nothing of people who do not serve. */
    private static @Nullable Outcome fitting(@Nullable Outcome found, boolean serves) {
        return serves || found == null || found.measure() != Measure.STRENGTH ? found : null;
    }

    /** A loss told right beside a bare number: "… and lost three of their own", "zehn fielen"; or null. */
    public @Nullable Outcome loss(Figure figure) {
        Outcome before = loss(figure.first() - 1);
        Outcome behind = loss(figure.last() + 1);
        boolean said = behind != null && (behind.measure() != Measure.LOSSES || closesClause(behind.token()));
        return before != null || !said ? before : behind;
    }

    private @Nullable Outcome loss(int at) {
        Entry entry = reading.entry(at, Role.DUTY);
        Measure measure = entry == null ? null : entry.measure();
        return measure == null || measure == Measure.STRENGTH ? null : new Outcome(measure, at, 0);
    }

    private @Nullable Outcome ahead(int from, BitSet figures, int start) {
        double cost = 0;
        for (int at = from; at >= start && cost < REACH; at--) {
            Measure measure = measure(at, cost);
            if (measure != null) {
                return new Outcome(measure, at, Outcome.presence(measure) + cost, distances.hasMark(at, from + 1));
            }
            cost += distances.price(at, figures);
        }
        return null;
    }

    /** The measure of the word there; verbs that help others say it only right beside the figure. */
    private @Nullable Measure measure(int at, double cost) {
        Entry entry = reading.entry(at, Role.DUTY);
        if (entry == null) {
            return null;
        }
        boolean helps = reading.has(at, HELPERS) && reading.length(at, Role.DUTY) == 1;
        return helps && cost > 0 ? null : entry.measure();
    }

    private @Nullable Outcome behind(int from, BitSet figures, int end) {
        double cost = 0;
        for (int at = from; at < end && cost < REACH; at++) {
            Measure measure = reading.has(at, Role.DUTY) ? measure(at, standsAhead(at) ? cost + 1 : cost) : null;
            if (measure != null && (measure != Measure.LOSSES || closesClause(at))) {
                return new Outcome(measure, at, Outcome.presence(measure) + cost, distances.hasMark(from, at));
            }
            cost += distances.price(at, figures);
        }
        return null;
    }

    /** Whether the people of the word there stand behind it only: "has 300 soldiers", "with 300 soldiers". */
    private boolean standsAhead(int at) {
        return reading.has(at, OWNERS);
    }

    /** Behind the figure a verb of loss says so of it only if it closes its clause: "haben 12.000 Mann verloren", "were lost". */
    private boolean closesClause(int at) {
        return reading.pack.verbsComeLast()
                ? !tokens.isWord(at + 1) || reading.has(at + 1, CLOSINGS)
                : reading.has(at - 1, Role.PASSIVE);
    }
}
