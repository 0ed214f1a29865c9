package org.lagebrief.model;

/**
 * How often a rule decided something in a briefing.
 *
 * @param rule its code, under which the messages tell of it: {@code name_inflection}
 * @param cases above 0
 */
public record RuleUse(String rule, int cases) {
    /** @throws IllegalArgumentException if there is no case */
    public RuleUse {
        if (cases < 1) {
            throw new IllegalArgumentException("rule " + rule + ": expected at least one case, found " + cases);
        }
    }
}
