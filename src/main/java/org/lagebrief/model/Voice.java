package org.lagebrief.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who speaks in a report: a source, the party it speaks for, and how the words led there.
 *
 * @param rules by which the words were taken for the source's name; empty where they are the name as it is listed
 */
public record Voice(Party party, Source source, Set<NameRule> rules) {
    public Voice {
        rules = rules.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rules));
    }

    /** The same, by one rule more. */
    public Voice by(NameRule rule) {
        Set<NameRule> more = EnumSet.of(rule);
        more.addAll(rules);
        return new Voice(party, source, more);
    }

    /** Whether the same source speaks for the same party, however it was named. */
    public boolean isSameAs(Voice other) {
        return party.id().equals(other.party.id()) && source.id().equals(other.source.id());
    }
}
