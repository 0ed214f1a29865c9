package org.lagebrief.extract.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a word or phrase does in a sentence about figures; packs say which words play which role.
 *
 * <p>The name in a pack file is the lower-case constant with spaces, and {@link #argument()} says what must follow it.
 */
public enum Role {
    /** "two", "zwanzig"; also a part of glued numerals. */
    NUMERAL(Argument.NUMBER),
    /** Ends in a full stop that ends no sentence: "Dr". */
    ABBREVIATION(Argument.NONE),
    /** "hundred", "million", "dozen": multiplies the number before it. */
    SCALE(Argument.NUMBER),
    /** What joins parts of a numeral: "and", "und", "-". */
    NUMERAL_GLUE(Argument.NONE),
    /** What joins tens and units that stand apart: treinta "y" cinco. */
    TENS_GLUE(Argument.NONE),
    /** Letters glued to digits that multiply: "k". */
    DIGIT_SUFFIX(Argument.NUMBER),
    /** A number without a number: "Dutzende", "hundreds". */
    VAGUE(Argument.NONE),
    /** Makes a following scale vague: "several" hundred. */
    VAGUE_LEAD(Argument.NONE),
    /** What links a vague number and its noun: "of", "von". */
    VAGUE_LINK(Argument.NONE),
    /** "keine", "no one": counts nobody. */
    ZERO(Argument.NONE),
    /** The article that may count one person: "ein", "a". */
    ONE(Argument.NONE),
    /** Opens a range of two numbers: "between" 20 and 25, "zwischen". */
    RANGE_OPEN(Argument.NONE),
    /** Makes a range of the numbers before and behind it: 20 "to" 25, "bis", "-". */
    RANGE_JOIN(Argument.NONE),
    /** Before the older number of a change: "from" 27 to 31, "von". */
    CHANGE_FROM(Argument.NONE),
    /** Before the newer number of a change: from 27 "to" 31, "auf". */
    CHANGE_TO(Argument.NONE),
    /** "um", "by": the number is how much it changed. */
    CHANGE_BY(Argument.NONE),
    /** "von den": the number behind it is the whole of which a part is told. */
    WHOLE(Argument.NONE),
    /** Bounds the number behind it: "at least", "über"; belongs to the figure. */
    BOUND_BEFORE(Argument.BOUND),
    /** Bounds the number before it: 100 "or more", 3000 "überschritten"; belongs to the figure. */
    BOUND_AFTER(Argument.BOUND),
    /** What makes the number before it no count of people: "per cent", "kilometres", "years old". */
    UNIT(Argument.NONE),
    /** What makes the number after it no count: "Nummer", "chapter", "$". */
    NAME_OF_NUMBER(Argument.NONE),
    /** Stands before a year: "in", "seit". */
    YEAR_LINK(Argument.NONE),
    /** A month by name: 3 for "March", "März", "Mar". */
    MONTH(Argument.MONTH),
    /** Between day, month and year: 23 "de" diciembre. */
    DATE_LINK(Argument.NONE),
    /** A weekday by name: 1 for "Monday", "Montag", to 7 for Sunday. */
    WEEKDAY(Argument.WEEKDAY),
    /** Days before publication: 1 for "yesterday". */
    DAYS_AGO(Argument.DAYS),
    /** A noun that is counted and says the measure: "Tote", "injuries". */
    OUTCOME_NOUN(Argument.MEASURE),
    /** A participle or adjective that says the measure: "getötet", "wounded", "dead". */
    OUTCOME_WORD(Argument.MEASURE),
    /** A verb whose object follows it in languages that put it so: "kills", "forderte". */
    OUTCOME_VERB(Argument.MEASURE),
    /** People who are of a measure by what they are called, unless something happens to them: "Demonstranten". */
    GROUP(Argument.MEASURE),
    /** People, whatever happens to them: "people", "soldiers", "*beamte". */
    PERSON(Argument.NONE),
    /** One word for many people: "crowd"; an article before it counts nobody. */
    COLLECTIVE(Argument.NONE),
    /** A word that belongs to the noun before it: soldados "norcoreanos". */
    ATTRIBUTE(Argument.NONE),
    /** What is counted, but is no person: "houses", "Raketen". */
    THING(Argument.NONE),
    /** "Zahl", "number", "toll": its figure may stand far behind. */
    COUNT_NOUN(Argument.NONE),
    /** Joins words and clauses, and the numbers of a range that was opened: "and", "or", "sowie". */
    AND(Argument.NONE),
    /** Opens a clause of its own: "weil", "while", "who". */
    CLAUSE(Argument.NONE),
    /** "in", "with", "von": opens a phrase of its own; an article and a person behind it count nobody. */
    PREPOSITION(Argument.NONE),
    /** Opens a noun phrase and counts nobody: "the", "this", "ihre". */
    DETERMINER(Argument.NONE),
    /** Finite and auxiliary verbs, adverbs, particles: "was", "also", "bereits"; never part of a noun phrase. */
    FUNCTION_WORD(Argument.NONE),
    /** Makes a verb of saying passive: "was" reported. */
    PASSIVE(Argument.NONE),
    /** What links two halves of a name: "of", "for the", "für". */
    NAME_LINK(Argument.NONE),
    /** "darunter", "including": the figure behind it is a part. */
    PART_BEFORE(Argument.NONE),
    /** "of the", "of them": the figure before it is a part. */
    PART_AFTER(Argument.NONE),
    /** The figure beside it comes on top of another: "another" 30, "weitere" 20. */
    ADDITION(Argument.NONE),
    /** "könnten", "expected": makes the figures of its clause no facts yet. */
    PROJECTED(Argument.NONE),
    /** Says that the figure is rejected: "denied", "dementierte". */
    DENIED(Argument.NONE),
    /** A verb of denial that needs a second word: "wies" … "zurück". */
    DENIED_OPEN(Argument.NONE),
    /** The second word of such a denial: "zurück". */
    DENIED_CLOSE(Argument.NONE),
    /** "said", "teilte": its subject is the source. */
    SAYING(Argument.NONE),
    /** "hatte" … "gesprochen", "gaben" … "an": the first word of a saying in two. */
    SAYING_OPEN(Argument.NONE),
    /** The second word of such a saying, which closes its clause: "gesprochen", "an". */
    SAYING_CLOSE(Argument.NONE),
    /** "warf" … "vor": the same of an accusation. */
    ACCUSING_OPEN(Argument.NONE),
    /** "vor": closes such an accusation. */
    ACCUSING_CLOSE(Argument.NONE),
    /** "wie" X berichtete, "was" X bestätigte: opens a clause that passes on what stands around it. */
    PASSING_ON(Argument.NONE),
    /** "laut", "according to": the source stands behind it. */
    SOURCE_BEHIND(Argument.NONE),
    /** The source stands behind it if it is, or begins with, a document: "nach" palästinensischen Angaben. */
    DOCUMENT_BEHIND(Argument.NONE),
    /** "zufolge": the source stands before it. */
    SOURCE_AHEAD(Argument.NONE),
    /** "reportedly": a source that names nobody. */
    HEARSAY(Argument.NONE),
    /** Indirect speech: "seien", "soll". */
    INDIRECT(Argument.NONE),
    /** "demnach", "nach ihren Angaben": the source just named. */
    SAME_SOURCE(Argument.NONE),
    /** "zudem": the source just named, if it opens the sentence. */
    SAME_SOURCE_FIRST(Argument.NONE),
    /** "das", before a verb of saying: what was said in the sentence before. */
    POINTER(Argument.NONE),
    /** "unter Berufung auf", "citing": a deeper source stands behind it. */
    RELYING_ON(Argument.NONE),
    /** "auf die sich", "quoted by": who stands behind it passes on what the source before it says. */
    RELIED_ON_BY(Argument.NONE),
    /** "sein", "own": makes what follows the speaker's own, and no other source. */
    OWN(Argument.NONE),
    /** "told": the one told is a relay. */
    TOLD(Argument.NONE),
    /** A paper or saying that has an author: "Bericht", "statement". */
    DOCUMENT(Argument.NONE),
    /** A source that names nobody: "Augenzeugen", "officials". */
    ANYBODY(Argument.NONE),
    /** What may stand before such a word without naming anybody: "several", "offizielle". */
    ANY(Argument.NONE),
    /** A role or body that takes up a name given elsewhere in the text: "Präsident", "agency". */
    TITLE(Argument.NONE),
    /** "er", "she". */
    PRONOUN(Argument.NONE),
    /** "it", "they": takes up a body or several people. */
    BODY_PRONOUN(Argument.NONE),
    /** "newspaper", "Sender", "Agentur": passes on what others say. */
    OUTLET(Argument.NONE),
    /** An article that, before an outlet and behind a verb of saying, names who was told: "dem". */
    RECIPIENT(Argument.NONE),
    /** "week", "Abend": says when, so never who. */
    TIME(Argument.NONE),
    /** "nach eigenen Angaben", "by its own account": the clause's subject is the source. */
    OWN_ACCOUNT(Argument.NONE),
    /** "by", "von": names who did what a participle says. */
    AGENT_LINK(Argument.NONE),
    /** The participle of a saying: "confirmed" by, von der Polizei "gemeldet". */
    SAID(Argument.NONE),
    /** Between a paper and its author: a report "by", "from". */
    AUTHOR_LINK(Argument.NONE),
    /** "für", "for": joins the halves of a body's full name. */
    NAME_INSIDE(Argument.NONE),
    /** "hieß es", "war die Rede": nobody speaks but who stands behind "aus", "von". */
    IMPERSONAL_SAYING(Argument.NONE),
    /** "aus", "bei", "seitens": who speaks behind an impersonal saying, besides {@link #AGENT_LINK}. */
    STATED_IN(Argument.NONE),
    /** "in", "at": links a body and its place within its name. */
    NAME_PLACE(Argument.NONE),
    /** Opens a clause that is what was said: "dass", "ob". */
    CONTENT_CLAUSE(Argument.NONE),
    /** Behind a pointer: das "geht" aus … hervor, this "was" confirmed by. */
    POINTING(Argument.NONE),
    /** "since", "seit": makes the date behind it the beginning of a stretch of time. */
    SINCE(Argument.NONE),
    /** "bis", "to": between two dates, of which only the second counts. */
    UNTIL(Argument.NONE),
    /** "Stand", "as of": the date behind it is that of the count. */
    AS_OF(Argument.NONE),
    /** "vergangenen", "last": before a weekday, never the day of publication itself. */
    LAST_ONE(Argument.NONE),
    /** "kommenden", "next": the date behind it lies ahead. */
    COMING(Argument.NONE),
    /** A named day of every year, its month and day as in 1224. */
    FEAST(Argument.NUMBER),
    /** "weekend": stands for the Sunday of the last one. */
    WEEKEND(Argument.NONE),
    /** "vergangene Woche", "last month": the stretch before that of publication, by its length in days: 7, 30 or 365. */
    LAST_STRETCH(Argument.DAYS),
    /** "Tagen", "weeks": its length in days. */
    TIME_UNIT(Argument.DAYS),
    /** "vor" three days. */
    AGO_BEFORE(Argument.NONE),
    /** Three days "ago". */
    AGO_AFTER(Argument.NONE),
    /** Stands before a month or year without a day: "im", "Ende". */
    STRETCH_LINK(Argument.NONE),
    /** A verb that makes a clause of its own. */
    FINITE(Argument.NONE),
    /** "wrong", "dismissed": a denial if it is a count or claim that it speaks of. */
    REJECTED(Argument.NONE),
    /** "allegations": what can be denied, besides counts and documents. */
    CLAIM_NOUN(Argument.NONE),
    /** "responsibility": what is denied is this, and no figure behind it. */
    DENIED_OTHER(Argument.NONE),
    /** "not", "nicht": right before a figure, rejects it. */
    NEGATION(Argument.NONE),
    /** "statt", "rather than": the figure behind it is rejected. */
    INSTEAD(Argument.NONE),
    /** "als", "than": what is only "than expected" is no projection. */
    THAN(Argument.NONE),
    /** "steigen", "rise": what could, changes a figure that stands. */
    RISING(Argument.NONE),
    /** "sollen" … "werden": a plan. */
    PLAN_OPEN(Argument.NONE),
    /** "werden": closes such a clause. */
    PLAN_CLOSE(Argument.NONE),
    /** "wollen": an intention, unless its clause ends in a word of the role below. */
    INTENDED(Argument.NONE),
    /** "haben": at the end of a clause, tells what has been. */
    PERFECT(Argument.NONE),
    /** Says that everything so far is counted: "so far", "bislang". */
    CUMULATIVE(Argument.NONE),
    /** "insgesamt": cumulative, unless of one event. */
    TOTAL(Argument.NONE),
    /** Says that a stretch of time is counted: "last week", "per day", "vergangene Woche". */
    PERIOD(Argument.NONE),
    /** "innerhalb von": with a number of days or hours behind it a period. */
    PERIOD_OPEN(Argument.NONE),
    /** Names what happened once: "attack", "Erdbeben"; its figure is of this event. */
    EVENT(Argument.NONE),
    /** "attacks": events of which a figure may count several together. */
    SEVERAL_EVENTS(Argument.NONE),
    /** The name of a place: "the Gaza Strip", "Kursk". */
    PLACE(Argument.NONE),
    /** What stands before a place: "in", "near". */
    PLACE_LINK(Argument.NONE),
    /** What stands before the place where people went: "nach", "into". */
    PLACE_TO(Argument.NONE),
    /** What stands before the place that people left: "aus", "from". */
    PLACE_FROM(Argument.NONE),
    /** What may stand between such a word and the place: "northern", "Norden". */
    PLACE_PART(Argument.NONE),
    /** "province": belongs to the name that stands with it. */
    AREA(Argument.NONE),
    /** "Stadt": makes the word behind it a place's name. */
    TOWN(Argument.NONE),
    /** A city from which others are written about: its name before a report is not the place of what happened. */
    SEAT(Argument.NONE),
    /** What looks like a place and is none: "im Essen". */
    NO_PLACE(Argument.NONE),
    /** "rose", "korrigiert": says that a number changed. */
    CHANGE(Argument.NONE),
    /** "up from", "statt": the number behind it held before the other of its sentence. */
    OUTDATED(Argument.NONE),
    /** "schwer", "critically": how badly; a number alone before it is a part of those hurt. */
    GRADE(Argument.NONE),
    /** "reached", "beliefen sich auf": says how many there are of what its subject names. */
    COUNTING(Argument.NONE),
    /** "is", "war": an article behind it says what somebody is. */
    COPULA(Argument.NONE),
    /** "has", "hatte": the people behind it are there to begin with, and what befalls others is told in another clause. */
    OWNING(Argument.NONE),
    /** "an Bord": right behind people, says the same. */
    ABOARD(Argument.NONE),
    /** "died", "fled": its people stand before it, never behind it, where verbs stand in the middle. */
    SUBJECT_FIRST(Argument.NONE),
    /** "sitzen", "fest": a verb and its particle that together say that people cannot get on, the particle else that they are held. */
    STRANDING(Argument.NONE),
    /** "a year", "täglich": what stands before it is a rate. */
    FREQUENCY(Argument.NONE),
    /** "seats", "fasst": there would be room for so many, who are not there. */
    CAPACITY(Argument.NONE),
    /** "per", "je": the number behind it is what a rate is counted on. */
    RATE(Argument.NONE),
    /** "in", "out of": links the halves of a share, "one in three". */
    SHARE(Argument.NONE),
    /** People who serve, on duty: "soldiers", "Polizisten". */
    SERVICE(Argument.NONE),
    /** People by no more than that they are such, "people", "Frauen": a side can lose them as it loses those who serve. */
    HUMAN(Argument.NONE),
    /** "umfasst", "fielen": says a measure of people who serve, and nothing of others. */
    DUTY(Argument.MEASURE),
    /** "cases": people, where the text speaks of a disease. */
    CASE(Argument.NONE),
    /** "held", "freigelassen": of prisoners of war or hostages, whichever the text speaks of. */
    CAPTIVE(Argument.NONE),
    /** What makes "cases" people: "cholera", "outbreak", "*virus". */
    DISEASE(Argument.NONE),
    /** "it was", "sprachen von": a number alone behind it counts what the figure before counts. */
    ANAPHOR(Argument.NONE),
    /** What links people and those they belong to: members "of the" guard. */
    BELONGING(Argument.NONE),
    /** A setting of the language: see {@link LanguagePack}. */
    SET(Argument.NAME);

    /** What stands between a role and its words in a pack file. */
    public enum Argument {
        NONE,
        /** A number such as 20 or 1.5. */
        NUMBER,
        /** 1 to 12. */
        MONTH,
        /** 1, for Monday, to 7. */
        WEEKDAY,
        /** A whole number. */
        DAYS,
        BOUND,
        MEASURE,
        /** The name of a setting. */
        NAME
    }

    private final Argument argument;
    private final int part;
    private final long bit;

    @SuppressWarnings("EnumOrdinal") // the positions live no longer than the process
    Role(Argument argument) {
        this.argument = argument;
        this.part = ordinal() / Long.SIZE;
        this.bit = 1L << (ordinal() % Long.SIZE);
    }

    /** What must stand between the role and its words. */
    public Argument argument() {
        return argument;
    }

    /** In which of the {@link Roles#PARTS} {@code long}s of a set of roles the role's bit stands. */
    public int part() {
        return part;
    }

    /** The role's bit in its {@code long}. */
    public long bit() {
        return bit;
    }

    /** The name in a pack file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
