package org.lagebrief.extract.circumstance;

import java.time.LocalDate;
import org.lagebrief.model.AsOf;

/**
 * A date where a sentence names it.
 *
 * @param first its first token
 * @param last its last token
 * @param role what the date is that of
 */
record DateMention(int first, int last, LocalDate date, AsOf.Evidence evidence, Role role) {
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
        this(first, last, date, evidence, Role.PLAIN);
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

    AsOf asOf() {
        return new AsOf(date, evidence);
    }

    AsOf asContext() {
        return new AsOf(date, AsOf.Evidence.CONTEXT);
    }

    DateMention as(Role other) {
        return new DateMention(first, last, date, evidence, other);
    }
}
