package org.lagebrief.model;

/** What a rule has decided something about. */
public sealed interface RuleCase {
    /** A report, be it an answer or left out. */
    record OfReport(Report report) implements RuleCase {}

    /** An estimate or a range by its id, or two ranges with {@code " | "} between them. */
    record Named(String id) implements RuleCase {}
}
