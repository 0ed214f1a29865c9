package org.lagebrief.model;

import java.util.List;

/**
 * The cases of a briefing in which a rule decided something.
 *
 * @param rule its code, under which the messages tell of it: {@code name_inflection}
 * @param cases in the order of reading, each once; at least one
 */
public record RuleUse(String rule, List<RuleCase> cases) {
    /** @throws IllegalArgumentException if there is no case */
    public RuleUse {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("rule " + rule + ": expected at least one case, found none");
        }
    }
}
