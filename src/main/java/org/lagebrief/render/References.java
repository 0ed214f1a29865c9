package org.lagebrief.render;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Report;

/**
 * The numbers under which a briefing prints its reports, from 1 in the order of reading: the same in PDF, CSV and JSON.
 *
 * <p>A report that answers two questions keeps its number. Words of earlier weeks come after those of this one, copies of a text
 * after all others.
 */
final class References {
    private final Map<Report, Integer> numbers = new LinkedHashMap<>();
    private final Set<Report> judged = new HashSet<>();

    private References() {}

    static References of(Briefing briefing) {
        var references = new References();
        briefing.comparisons().stream().flatMap(References::reports).forEach(references::add);
        briefing.exclusions().stream().map(Exclusion::report).forEach(references::add);
        earlier(briefing).map(Answer::report).forEach(references::add);
        briefing.comparisons().stream()
                .flatMap(References::answers)
                .flatMap(answer -> answer.copies().stream())
                .forEach(references::add);
        briefing.exclusions().stream()
                .flatMap(exclusion -> exclusion.copies().stream())
                .forEach(references::add);
        return references;
    }

    /** @throws IllegalArgumentException if the briefing does not print the report */
    int of(Report report) {
        Integer number = numbers.get(bare(report));
        if (number == null) {
            throw new IllegalArgumentException("report: expected one of the briefing's, found " + report);
        }
        return number;
    }

    /** On how many of the reports editors have decided. */
    int judged() {
        return judged.size();
    }

    private void add(Report report) {
        numbers.putIfAbsent(bare(report), numbers.size() + 1);
        if (report.judgement() != null) {
            judged.add(bare(report));
        }
    }

    /** A table's claim has the number of its row, whether an editor has decided on that or not. */
    private static Report bare(Report report) {
        return new Report(report.claim(), report.article());
    }

    private static Stream<Report> reports(Comparison comparison) {
        return Stream.concat(
                comparison.estimates().flatMap(References::reports),
                comparison.unattributed().stream().map(Answer::report));
    }

    private static Stream<Answer> answers(Comparison comparison) {
        return Stream.concat(comparison.estimates().flatMap(Estimate::evidence), comparison.unattributed().stream());
    }

    private static Stream<Report> reports(Estimate estimate) {
        return estimate.evidence().map(Answer::report);
    }

    /** The words of what is told of the weeks before. */
    private static Stream<Answer> earlier(Briefing briefing) {
        return Stream.concat(
                briefing.comparisons().stream().flatMap(Comparison::previous),
                briefing.history().answers());
    }
}
