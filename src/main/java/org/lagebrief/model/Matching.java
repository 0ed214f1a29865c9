package org.lagebrief.model;

import org.jspecify.annotations.Nullable;

/**
 * How a report came to a question: by which terms, found where, and under which scope it is compared there.
 *
 * @param excluded the excluded term that stands with it, or null if none does
 * @param scope under which it is compared
 */
public record Matching(Hit subject, Hit place, @Nullable Term excluded, Scope scope, ScopeBasis scopeBasis) {

    /** A place seen from the claim, nearest first. */
    public enum Found {
        PHRASE,
        SENTENCE,
        SENTENCE_BEFORE,
        PARAGRAPH,
        HEADLINE,
        ARTICLE,
        NOT_ASKED,
        /** Nowhere, though it was looked for. */
        NOWHERE,
        /** Nowhere: an editor has assigned the report to the question. */
        ASSIGNED
    }

    /**
     * Where one of a question's terms stands.
     *
     * @param term the first of the question's that stands there, or null if none does
     */
    public record Hit(Found where, @Nullable Term term) {
        public static final Hit NOT_ASKED = new Hit(Found.NOT_ASKED, null);
        public static final Hit NOWHERE = new Hit(Found.NOWHERE, null);
        public static final Hit ASSIGNED = new Hit(Found.ASSIGNED, null);
    }

    /** What makes a claim's scope the one under which it is compared. */
    public enum ScopeBasis {
        /** The claim's own words. */
        STATED,
        /** The claim says nothing of it: the question's is taken. */
        QUESTION,
        /** The claim says nothing of it: that is taken under which the party states the same number at that time. */
        SAME_NUMBER,
        /** The claim says nothing of it, and is so much lower than what the party held to that it replaces no count so far. */
        MUCH_LOWER,
        /** What holds at a moment covers no stretch of time: the question's is taken. */
        MOMENT,
        /** The question asks for an event, and a count so far is the count of it. */
        EVENT_SO_FAR
    }
}
