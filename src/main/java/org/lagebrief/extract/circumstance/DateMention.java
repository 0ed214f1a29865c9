package org.lagebrief.extract.circumstance;

import java.time.LocalDate;
import org.lagebrief.model.AsOf;

/**
 * A date where a sentence names it.
 *
 * @param first its first token
 * @param last its last token
 * @param role what the date is that of
 * @param severalDays whether it is named as the last of several days: "on 14 and 15 December", "from Friday to Sunday"
 */
record DateMention(int first, int last, LocalDate date, AsOf.Evidence evidence, Role role, boolean severalDays) {
    /** What a date is that of. */
    enum Role {
        /** Said to be the date of the count: "as of 3 May", "Stand Montag". */
        STATED,
        /** Any. */
        PLAIN,
        /** The end of a past week or weekend, of which people are told later. */
        WEEK,
        /** That of a named event: "Angriff vom 3. Mai", "Monday's attack". */
        EVENT
    }

    DateMention(int first, int last, LocalDate date, AsOf.Evidence evidence) {
        this(first, last, date, evidence, Role.PLAIN, false);
    }

    boolean event() {
        return role == Role.EVENT;
    }

    boolean week() {
        return role == Role.WEEK;
    }

    boolean stated() {
        return role == Role.STATED;
    }

    /** The same as the last of several days. */
    DateMention endingDays() {
        return new DateMention(first, last, date, evidence, role, true);
    }

    AsOf asOf() {
        return new AsOf(date, evidence);
    }

    AsOf asContext() {
        return new AsOf(date, AsOf.Evidence.CONTEXT);
    }

    DateMention as(Role other) {
        return new DateMention(first, last, date, evidence, other, severalDays);
    }
}
