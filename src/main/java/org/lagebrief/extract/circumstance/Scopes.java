package org.lagebrief.extract.circumstance;

import java.util.Arrays;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Scope;

/** Decides which stretch of time a figure covers, by the words of its own clause or of the nearest before it that has no number. */
final class Scopes {
    private static final Role[] TOLD_BY = {Role.PERIOD, Role.CUMULATIVE, Role.EVENT, Role.SEVERAL_EVENTS, Role.TOTAL};
    private static final Roles TELLING = Roles.of(TOLD_BY);
    private static final Roles LINKS = Roles.of(Role.DETERMINER, Role.PREPOSITION);
    private static final Roles OUTCOMES = Roles.of(Role.OUTCOME_WORD, Role.OUTCOME_VERB);
    /** All that a clause has traits of. */
    private static final Roles TRAITS =
            TELLING.and(OUTCOMES).and(Roles.of(Role.SAYING)).orNumber();

    private static final int PERIOD = 1;
    private static final int CUMULATIVE = 1 << 1;
    private static final int EVENT = 1 << 2;
    private static final int SEVERAL_EVENTS = 1 << 3;
    private static final int TOTAL = 1 << 4;
    private static final int STRETCH = 1 << 5;
    private static final int NUMBER = 1 << 6;
    private static final int DAYS = 1 << 7;
    private static final int TOLD = 1 << 8;
    private static final int DONE = 1 << 9;

    private final Reading reading;
    private final Tokens tokens;
    private final Clauses clauses;
    private final DateMentions mentions;
    private int sentence = -1;
    /** What stands in each clause of the sentence last asked about. */
    private int[] traits = {};

    Scopes(Reading reading, Clauses clauses, DateMentions mentions) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.clauses = clauses;
        this.mentions = mentions;
    }

    /** The scope of the figure, whose sentence the clauses last looked at. */
    Scope scope(Counted counted) {
        if (counted.sentence() != sentence) {
            sentence = counted.sentence();
            collect();
        }
        int own = clauses.of(counted.figure().number());
        Scope said = scope(traits[own]);
        for (int clause = own - 1; clause >= 0 && said == Scope.UNKNOWN; clause--) {
            said = (traits[clause] & NUMBER) != 0 ? said : scope(traits[clause]);
        }
        if (said == Scope.UNKNOWN && counted.measure() == Measure.PARTICIPANTS) {
            return Scope.EVENT;
        }
        boolean ofDays = said == Scope.UNKNOWN && coversDays(traits[own]);
        return ofDays && !counted.measure().isOfAMoment() ? Scope.PERIOD : said;
    }

    /** "reported 40 dead over the weekend" says when it was told, "said 40 were killed over the weekend" when they were. */
    private static boolean coversDays(int traits) {
        return (traits & DAYS) != 0 && ((traits & TOLD) == 0 || (traits & DONE) != 0);
    }

    private static Scope scope(int traits) {
        if ((traits & PERIOD) != 0) {
            return Scope.PERIOD;
        }
        if ((traits & CUMULATIVE) != 0) {
            return Scope.CUMULATIVE;
        }
        if ((traits & EVENT) != 0 && (traits & SEVERAL_EVENTS) == 0) {
            return Scope.EVENT;
        }
        if ((traits & STRETCH) != 0) {
            return Scope.PERIOD;
        }
        return (traits & TOTAL) != 0 ? Scope.CUMULATIVE : Scope.UNKNOWN;
    }

    private void collect() {
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        if (traits.length < end - start) {
            traits = new int[end - start];
        }
        Arrays.fill(traits, 0);
        for (int at = next(start, end); at >= 0; at = next(at + 1, end)) {
            traits[clauses.of(at)] |= traits(at, start);
        }
        for (DateMention mention : mentions.of(sentence)) {
            boolean stretch = mention.evidence() == AsOf.Evidence.PERIOD_END && !mention.event();
            traits[clauses.of(mention.first())] |= stretch ? STRETCH : ofDays(mention, start) ? DAYS : 0;
        }
    }

    /** "over the weekend", "am 14. und 15. Dezember"; not that of "said over the weekend". */
    private boolean ofDays(DateMention mention, int start) {
        boolean days = mention.severalDays() || (mention.week() && !mention.stated());
        return days && !mention.event() && !isToldThen(mention.first(), start);
    }

    private boolean isToldThen(int first, int start) {
        int before = first - 1;
        while (before > start && reading.has(before, LINKS)) {
            before--;
        }
        return reading.has(before, Role.SAYING);
    }

    private int next(int from, int end) {
        return reading.next(from, end, TRAITS);
    }

    private int traits(int at, int start) {
        int found = 0;
        boolean tells = reading.mayHave(at, TELLING);
        for (int i = 0; tells && i < TOLD_BY.length; i++) {
            found |= reading.has(at, TOLD_BY[i]) ? 1 << i : 0;
        }
        found |= reading.has(at, Role.SAYING) ? TOLD : 0;
        found |= reading.has(at, OUTCOMES) && !tokens.isCapital(at) ? DONE : 0;
        if (tokens.hasValue(at)) {
            found |= isNumberOfUnits(at, start) ? NUMBER | PERIOD : NUMBER;
        }
        return found;
    }

    /** "innerhalb von 24 Stunden", "in the past three days". */
    private boolean isNumberOfUnits(int at, int start) {
        return reading.has(at + 1, Role.TIME_UNIT)
                && !reading.has(at + 2, Role.AGO_AFTER)
                && reading.phraseBefore(at, start, Role.PERIOD_OPEN) >= 0;
    }
}
