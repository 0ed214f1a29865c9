package org.lagebrief.extract.circumstance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.BySentence;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.AsOf;

/** Finds the dates that a sentence names, in order; not those that lie ahead, nor those from which a stretch of time only begins. */
final class DateMentions {
    /** Every date begins with one of these. */
    private static final Roles BEGINNINGS = Roles.of(
                    Role.WEEKDAY,
                    Role.WEEKEND,
                    Role.DAYS_AGO,
                    Role.FEAST,
                    Role.LAST_STRETCH,
                    Role.AGO_BEFORE,
                    Role.ONE,
                    Role.MONTH)
            .orNumber();

    private static final int LAST_DAY = 31;

    private static final Roles DAY_LINKS = Roles.of(Role.AND, Role.UNTIL);
    private static final Roles BEFORE_WEEKDAYS = Roles.of(Role.DETERMINER, Role.LAST_ONE);

    private final Reading reading;
    private final Tokens tokens;
    private final List<DateRule> rules;
    private final BySentence<List<DateMention>> known;

    DateMentions(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.known = new BySentence<>(reading, this::find);
        var calendar = new PublicationCalendar(reading.article.publication().publishedOn());
        this.rules = List.of(
                new NumericDates(reading, calendar),
                new CalendarDates(reading, calendar),
                new RelativeDates(reading, calendar));
    }

    /** A way of naming a date. */
    interface DateRule {
        /** The date that is named from the token on, or null. */
        @Nullable
        DateMention at(int token, int end);
    }

    List<DateMention> of(int sentence) {
        return known.of(sentence);
    }

    private List<DateMention> find(int sentence) {
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        List<DateMention> mentions = new ArrayList<>();
        DateMention latest = null;
        for (int at = reading.next(start, end, BEGINNINGS); at >= 0; at = reading.next(at + 1, end, BEGINNINGS)) {
            DateMention mention = mention(at, end);
            if (mention == null) {
                continue;
            }
            if (latest != null && isUntil(latest, mention)) {
                mentions.remove(latest);
            }
            boolean several = mention.severalDays() || endsDays(mention, latest, start);
            latest = mention;
            if (!isApart(mention, start)) {
                DateMention told = mention.as(role(mention, start));
                mentions.add(several ? told.endingDays() : told);
            }
            at = mention.last();
        }
        return mentions;
    }

    private @Nullable DateMention mention(int at, int end) {
        for (DateRule rule : rules) {
            DateMention mention = rule.at(at, end);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    /** "vom 3. Mai bis zum 5. Mai": of a stretch the end counts. */
    private boolean isUntil(DateMention first, DateMention second) {
        return second.first() - first.last() <= 3 && reading.has(first.last() + 1, Role.UNTIL);
    }

    /** "von Freitag bis Sonntag", "on Saturday and Sunday", "am 14. und 15. Dezember". */
    private boolean endsDays(DateMention mention, @Nullable DateMention before, int start) {
        if (before != null && isUntil(before, mention)) {
            return true;
        }
        int link = mention.first() - 1;
        int day = tokens.isMark(link - 1, '.') ? link - 2 : link - 1;
        boolean linked = reading.has(link, DAY_LINKS) || tokens.isMark(link, '/');
        boolean joined = before != null && before.last() == link - 1 && reading.has(link, DAY_LINKS);
        return joined || (linked && day >= start && mention.evidence() == AsOf.Evidence.EXPLICIT && isDay(day));
    }

    private boolean isDay(int token) {
        return tokens.is(token, Tokens.Kind.DIGITS) && tokens.hasValue(token) && tokens.value(token) <= LAST_DAY;
    }

    /** "since Tuesday" says only where counting began, "next Monday" has not been. */
    private boolean isApart(DateMention mention, int start) {
        int before = before(mention.first(), start);
        return before >= start
                && (reading.has(before, Role.COMING) || reading.phraseBefore(before + 1, start, Role.SINCE) >= 0);
    }

    private DateMention.Role role(DateMention mention, int start) {
        int before = before(mention.first(), start);
        if (reading.phraseBefore(before + 1, start, Role.AS_OF) >= 0) {
            return DateMention.Role.STATED;
        }
        return datesEvent(mention, before, start) ? DateMention.Role.EVENT : mention.role();
    }

    /** "floods of 29 October", "Angriff in Kabul vom 3. Mai", "Monday's attack": the date belongs to the noun of an event. */
    private boolean datesEvent(DateMention mention, int before, int start) {
        boolean ahead = !reading.pack.nounsAreCapital() && reading.has(mention.last() + 1, Role.EVENT);
        boolean linked = reading.has(before, Role.PREPOSITION) && isEvent(beforePlace(before - 1, start), start);
        return ahead || linked || isEvent(before, start);
    }

    private boolean isEvent(int at, int start) {
        return at >= start && reading.has(at, Role.EVENT);
    }

    /** The token before a place and its preposition, or the same token if it is none. */
    private int beforePlace(int at, int start) {
        int place = reading.phraseBefore(at + 1, start, Role.PLACE);
        boolean linked = place > start && reading.has(place - 1, Role.PREPOSITION);
        return linked ? place - 2 : at;
    }

    /** The token before the articles that stand before a date. */
    private int before(int first, int start) {
        int before = first - 1;
        while (before >= start && (tokens.isMark(before, ',') || reading.has(before, BEFORE_WEEKDAYS))) {
            before--;
        }
        return before;
    }
}
