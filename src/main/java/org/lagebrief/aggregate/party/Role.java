package org.lagebrief.aggregate.party;

/** What a word does in the name of a source, as {@code words.txt} and {@code places.txt} say. */
enum Role {
    /** Nothing: articles, prepositions, pronouns. */
    LINK,
    TITLE,
    SPEAKER,
    /** Speaks for the body no longer, or against it. */
    CONTRARY,
    KIND,
    /** A body that every place has. */
    LOCAL,
    /** A body of a state, or a part of its name. */
    STATE,
    PLACE,
    /** Part of a proper name, as far as anybody knows. */
    PROPER
}
