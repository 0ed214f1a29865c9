package org.lagebrief.aggregate.party;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Voice;

/**
 * A listed name that stands in another one, all of whose further parts a rule explains.
 *
 * @param words how many words of the name the listed one has
 */
record NameMatch(Listed listed, int words, Set<NameRule> rules) {
    /** What needs the fewest rules first; among equals in the order of the register. */
    static final Comparator<NameMatch> PLAINEST = Comparator.comparingInt(match -> match.rules.size());

    /** The match, or empty where a part of the listed name is missing or one more is not explained. */
    static Optional<NameMatch> of(Listed listed, Name name) {
        Map<Integer, Part> found = found(listed, name);
        if (found.size() < listed.name().parts().size()) {
            return listed.isShortenedTo(name) ? Optional.of(surname(listed, name)) : Optional.empty();
        }
        Set<NameRule> rules = EnumSet.noneOf(NameRule.class);
        found.forEach((at, part) -> rules.addAll(changes(name.parts().get(at), part)));
        List<Part> parts = name.parts();
        for (int at = 0; at < parts.size(); at++) {
            if (!found.containsKey(at)) {
                Leftover left = new Leftover(parts.get(at), at, name, listed, found.keySet());
                Optional<NameRule> reason = LeftoverRule.ALL.stream()
                        .flatMap(rule -> rule.explains(left).stream())
                        .findFirst();
                if (reason.isEmpty()) {
                    return Optional.empty();
                }
                rules.add(reason.get());
            }
        }
        return Optional.of(new NameMatch(listed, listed.name().size(), rules));
    }

    private static NameMatch surname(Listed listed, Name name) {
        Set<NameRule> rules = EnumSet.of(NameRule.GIVEN_NAME);
        if (name.has(Role.TITLE)) {
            rules.add(NameRule.TITLE);
        }
        return new NameMatch(listed, 1, rules);
    }

    /** The listed name's parts by where they stand in the name. */
    private static Map<Integer, Part> found(Listed listed, Name name) {
        Map<Integer, Part> found = new HashMap<>();
        for (Part part : listed.name().parts()) {
            for (int at = 0; at < name.parts().size(); at++) {
                if (!found.containsKey(at) && part.isSameAs(name.parts().get(at))) {
                    found.put(at, part);
                    break;
                }
            }
        }
        return found;
    }

    private static Set<NameRule> changes(Part written, Part listed) {
        if (written.written().equalsIgnoreCase(listed.written())) {
            return Set.of();
        }
        if (!Collections.disjoint(Spelling.stems(written.written()), Spelling.stems(listed.written()))) {
            return Set.of(NameRule.INFLECTION);
        }
        boolean proper = written.is(Role.PROPER);
        return Set.of(proper ? NameRule.SPELLING : NameRule.SYNONYM);
    }

    Voice voice() {
        return new Voice(listed.party(), listed.source(), rules);
    }
}
