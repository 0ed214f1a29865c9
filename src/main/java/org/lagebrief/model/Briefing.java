package org.lagebrief.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A topic in one week: its comparisons, what changed, what was left out, and by which method.
 *
 * <p>The same claims, topic and settings always make an equal briefing, whatever the order in which the claims came.
 *
 * @param comparisons one a question, in the topic's order
 * @param articles the articles that stand behind any figure of it, by publication date, then file
 * @param copies which of these articles carry the same text
 * @param tables files of the figure tables behind it, sorted
 * @param skipped inputs that could not be read
 * @param history what it says of the weeks before
 */
public record Briefing(
        Topic topic,
        Week week,
        List<Comparison> comparisons,
        List<Exclusion> exclusions,
        List<Article> articles,
        List<WireText> copies,
        List<String> tables,
        List<Skipped> skipped,
        Method method,
        History history) {
    public Briefing {
        comparisons = List.copyOf(comparisons);
        exclusions = List.copyOf(exclusions);
        articles = List.copyOf(articles);
        copies = List.copyOf(copies);
        tables = List.copyOf(tables);
        skipped = List.copyOf(skipped);
    }

    /** A briefing that says nothing of the weeks before. */
    public Briefing(
            Topic topic,
            Week week,
            List<Comparison> comparisons,
            List<Exclusion> exclusions,
            List<Article> articles,
            List<WireText> copies,
            List<String> tables,
            List<Skipped> skipped,
            Method method) {
        this(topic, week, comparisons, exclusions, articles, copies, tables, skipped, method, History.NONE);
    }

    /** An estimate that is not what it was the week before, with the question it answers. */
    public record Change(Question question, Estimate estimate) {}

    /** What it tells its readers, in its order. */
    public List<PrintedEstimate> estimates() {
        return comparisons.stream()
                .flatMap(comparison -> comparison
                        .estimates()
                        .map(estimate -> PrintedEstimate.of(comparison.question(), estimate, topic.language())))
                .toList();
    }

    /** What it tells of each range, in its order. */
    public List<PrintedRange> ranges() {
        return comparisons.stream()
                .flatMap(comparison ->
                        comparison.groups().stream().map(group -> PrintedRange.of(comparison.question(), group)))
                .toList();
    }

    /** Whether there is nothing to print: no estimate that is not stale, no unattributed figure of the week, and no correction. */
    public boolean isEmpty() {
        return comparisons.stream()
                        .allMatch(comparison -> comparison.estimates().allMatch(Estimate::stale)
                                && comparison.unattributed().isEmpty())
                && history.corrections().isEmpty();
    }

    /** What a reader of last week's briefing has to learn: neither repeated nor carried estimates. */
    public List<Change> changes() {
        return comparisons.stream().flatMap(Briefing::changes).toList();
    }

    private static Stream<Change> changes(Comparison comparison) {
        return comparison
                .estimates()
                .filter(estimate -> !estimate.stale())
                .filter(estimate -> switch (estimate.status()) {
                    case NEW, RAISED, LOWERED, DENIED, WITHDRAWN -> true;
                    case REPEATED, CARRIED -> false;
                })
                .map(estimate -> new Change(comparison.question(), estimate));
    }
}
