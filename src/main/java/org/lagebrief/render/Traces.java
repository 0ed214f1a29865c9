package org.lagebrief.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Correction;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.PartySeries;
import org.lagebrief.model.RangeId;
import org.lagebrief.model.Report;

/** The traces of all reports behind a briefing: one for each report and question, in the order of reading. */
final class Traces {
    private final Briefing briefing;
    private final Map<Key, Trace> traces = new LinkedHashMap<>();
    private final Map<String, Trace.Goal> goals = new LinkedHashMap<>();

    private Traces(Briefing briefing) {
        this.briefing = briefing;
    }

    static List<Trace> of(Briefing briefing) {
        Traces traces = new Traces(briefing);
        briefing.comparisons().forEach(traces::add);
        briefing.exclusions().forEach(traces::add);
        briefing.history().series().forEach(traces::add);
        briefing.history().corrections().forEach(traces::add);
        return List.copyOf(traces.traces.values());
    }

    private void add(Comparison comparison) {
        String question = comparison.question().id();
        comparison
                .groups()
                .forEach(group ->
                        group.estimates().forEach(estimate -> add(goal(question, group, estimate), question)));
        comparison.unattributed().forEach(answer -> add(question, answer, Trace.Use.UNATTRIBUTED, null));
    }

    private Trace.Goal goal(String question, Group group, Estimate estimate) {
        RangeId range = new RangeId(question, group.measure(), group.scope());
        Trace.Goal goal = new Trace.Goal(range.estimateOf(estimate.party().id()), range.toString(), group, estimate);
        goals.put(goal.id(), goal);
        return goal;
    }

    private void add(Trace.Goal goal, String question) {
        Estimate estimate = java.util.Objects.requireNonNull(goal.estimate());
        estimate.reports().forEach(answer -> add(question, answer, Trace.Use.ESTIMATE, goal));
        estimate.discrepancies().forEach(slip -> add(question, slip.answer(), Trace.Use.DISCREPANCY, goal));
        estimate.discrepancies().forEach(slip -> add(question, slip.against(), Trace.Use.COMPARED, goal));
        estimate.organs().forEach(answer -> add(question, answer, Trace.Use.ORGAN, goal));
        estimate.denials().forEach(answer -> add(question, answer, Trace.Use.DENIAL, goal));
        Answer row = estimate.tableCheck().table();
        if (row != null) {
            add(question, row, Trace.Use.TABLE, goal);
        }
        of(question, estimate.principal()).gives(briefing.week().toString());
        if (estimate.previous() != null) {
            addEarlier(
                    question,
                    estimate.previous(),
                    goal,
                    briefing.week().previous().toString());
        }
    }

    private void add(Exclusion exclusion) {
        for (Trace trace : of(
                exclusion.questionId(),
                exclusion.answer(),
                exclusion.answer().prints().toList())) {
            trace.endsAs(exclusion.reason());
        }
    }

    private void add(PartySeries series) {
        RangeId range = new RangeId(series.questionId(), series.measure(), series.scope());
        String id = range.estimateOf(series.party().id());
        Trace.Goal goal = goals.getOrDefault(id, new Trace.Goal(id, range.toString(), null, null));
        series.points()
                .forEach(point -> addEarlier(
                        series.questionId(), point.said(), goal, point.week().toString()));
    }

    private void add(Correction correction) {
        if (correction.said() == null) {
            return;
        }
        RangeId range = new RangeId(correction.questionId(), correction.measure(), correction.scope());
        String id = range.estimateOf(correction.partyId());
        Trace trace = of(correction.questionId(), correction.said());
        trace.leadsTo(Trace.Use.CORRECTION, goals.getOrDefault(id, new Trace.Goal(id, range.toString(), null, null)));
        trace.gives(correction.week().toString());
    }

    private void addEarlier(String question, Answer answer, Trace.Goal goal, String week) {
        Trace trace = of(question, answer);
        if (!week.equals(briefing.week().toString()) && !trace.uses().contains(Trace.Use.ESTIMATE)) {
            trace.leadsTo(Trace.Use.EARLIER, goal);
        }
        trace.gives(week);
    }

    private void add(String question, Answer answer, Trace.Use use, Trace.@Nullable Goal goal) {
        of(question, answer, answer.prints().toList()).forEach(trace -> trace.leadsTo(use, goal));
    }

    private Trace of(String question, Answer answer) {
        return of(question, answer, List.of(answer.report())).get(0);
    }

    private List<Trace> of(String question, Answer answer, List<Report> prints) {
        List<Trace> found = new ArrayList<>();
        for (Report print : prints) {
            Report copyOf = print.equals(answer.report()) ? null : answer.report();
            found.add(traces.computeIfAbsent(
                    new Key(question, new Report(print.claim(), print.article())),
                    key -> new Trace(print, copyOf, question, answer)));
        }
        return found;
    }

    /** @param report without what editors have decided: a row is the same with it or not */
    private record Key(String questionId, Report report) {}
}
