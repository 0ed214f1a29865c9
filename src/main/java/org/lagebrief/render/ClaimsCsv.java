package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Language;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Range;
import org.lagebrief.model.Report;
import org.lagebrief.model.SpreadsheetText;
import org.lagebrief.model.Voice;
import org.lagebrief.render.Trace.Goal;

/**
 * Every report behind a briefing as CSV (UTF-8, comma, a header line): one row a report and question, with each step from its words to
 * the numbers printed, or to the reason why it is none.
 *
 * <p>Text that a spreadsheet would take for a formula, after any blanks, gets an apostrophe before it; numbers stay as they
 * are.
 */
final class ClaimsCsv {
    /** The columns that tell a report's way, in its order; the others tell what it says and where. */
    static final List<String> STEP_COLUMNS = List.of(
            "reference",
            "copyOf",
            "claimId",
            "outcome",
            "reason",
            "use",
            "questionId",
            "measure",
            "subjectTerm",
            "foundSubject",
            "placeTerm",
            "foundPlace",
            "excludedTerm",
            "effectiveScope",
            "scopeBasis",
            "sourceId",
            "source",
            "nameRules",
            "reliability",
            "partyId",
            "party",
            "estimateId",
            "estimateLow",
            "estimateHigh",
            "estimateBound",
            "estimateAsOf",
            "status",
            "counts",
            "weeks",
            "rangeId",
            "rangeLow",
            "rangeHigh",
            "rangeOpen",
            "results");

    private static final List<String> CLAIM_COLUMNS = List.of(
            "figure",
            "low",
            "high",
            "bound",
            "scope",
            "subject",
            "place",
            "asOf",
            "asOfEvidence",
            "publishedOn",
            "origin",
            "mention",
            "relays",
            "modality",
            "extent",
            "publisher",
            "headline",
            "url",
            "summary",
            "file",
            "entry",
            "line",
            "paragraph",
            "start",
            "end",
            "column",
            "words",
            "editor",
            "editorReason",
            "asRead");
    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                    Stream.concat(STEP_COLUMNS.stream(), CLAIM_COLUMNS.stream()).toArray(String[]::new))
            .get();

    /** The reason of a claim that answers no question of a topic of which somebody spoke. */
    private static final String IN_NO_BRIEFING = "in_no_briefing";

    private ClaimsCsv() {}

    static String write(Briefing briefing) {
        var references = References.of(briefing);
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            for (Trace trace : Traces.of(briefing)) {
                printer.printRecord(
                        row(trace, references, briefing.topic().language()).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<@Nullable Object> row(Trace trace, References references, Language language) {
        Map<String, @Nullable Object> claim = ClaimModel.of(trace.report(), references.of(trace.report()));
        claim.putAll(judgement(trace.report().judgement()));
        Origin origin = trace.report().claim().origin();
        claim.put("mention", origin == null ? null : origin.mention());
        return row(steps(trace, references, language), claim);
    }

    /** The row of a claim that stands in no briefing. */
    static Stream<@Nullable Object> rowOfNoBriefing(Report report) {
        Map<String, @Nullable Object> claim = ClaimModel.of(report, 0);
        Origin origin = report.claim().origin();
        claim.put("mention", origin == null ? null : origin.mention());
        Map<String, @Nullable Object> steps = new HashMap<>();
        steps.put("claimId", ClaimKey.of(report).id());
        steps.put("outcome", BriefingModel.code(Trace.Outcome.EXCLUDED));
        steps.put("reason", IN_NO_BRIEFING);
        steps.put("measure", report.claim().measure().code());
        steps.put("counts", false);
        return row(steps, claim);
    }

    private static Stream<@Nullable Object> row(
            Map<String, @Nullable Object> steps, Map<String, @Nullable Object> claim) {
        return Stream.concat(
                        STEP_COLUMNS.stream().map(steps::get),
                        CLAIM_COLUMNS.stream().map(claim::get))
                .map(ClaimsCsv::cell);
    }

    /** The cells of {@link #STEP_COLUMNS}, by column. */
    private static Map<String, @Nullable Object> steps(Trace trace, References references, Language language) {
        var steps = new HashMap<String, @Nullable Object>();
        Exclusion.Reason reason = trace.reason();
        steps.put("reference", references.of(trace.report()));
        steps.put("copyOf", trace.copyOf() == null ? null : references.of(trace.copyOf()));
        steps.put("claimId", ClaimKey.of(trace.report()).id());
        steps.put("outcome", BriefingModel.code(trace.outcome()));
        steps.put("reason", reason == null ? null : BriefingModel.code(reason));
        steps.put("use", joined(trace.uses().stream().map(BriefingModel::code)));
        steps.put("questionId", trace.questionId());
        steps.put("measure", trace.report().claim().measure().code());
        steps.putAll(AnswerModel.matching(trace.answer().matching()));
        putVoice(steps, trace.answer().voice(), language);
        putGoals(steps, trace);
        return steps;
    }

    private static void putVoice(Map<String, @Nullable Object> steps, @Nullable Voice voice, Language language) {
        if (voice == null) {
            return;
        }
        steps.put("sourceId", voice.source().id());
        steps.put("source", voice.source().name(language));
        steps.put("nameRules", joined(voice.rules().stream().map(NameRule::code)));
        steps.put("reliability", voice.source().reliability());
        steps.put("partyId", voice.party().id());
        steps.put("party", voice.party().name(language));
    }

    private static void putGoals(Map<String, @Nullable Object> steps, Trace trace) {
        boolean counts = trace.counts();
        steps.put("estimateId", told(trace, Goal::id));
        steps.put(
                "estimateLow", ofEstimate(trace, estimate -> estimate.quantity().low()));
        steps.put(
                "estimateHigh",
                ofEstimate(trace, estimate -> estimate.quantity().high()));
        steps.put(
                "estimateBound",
                ofEstimate(trace, estimate -> estimate.quantity().bound().code()));
        steps.put("estimateAsOf", ofEstimate(trace, estimate -> estimate.asOf().date()));
        steps.put("status", ofEstimate(trace, estimate -> estimate.status().code()));
        steps.put("counts", counts);
        steps.put("weeks", joined(trace.weeks().stream()));
        steps.put("rangeId", told(trace, Goal::rangeId));
        steps.put("rangeLow", ofRange(trace, Range::low));
        steps.put("rangeHigh", ofRange(trace, Range::high));
        steps.put("rangeOpen", ofRange(trace, ClaimsCsv::open));
        steps.put("results", counts ? ofGroup(trace, ClaimsCsv::results) : null);
    }

    private static @Nullable String told(Trace trace, Function<Goal, @Nullable Object> part) {
        return joined(trace.goals().stream()
                .flatMap(goal -> Stream.ofNullable(part.apply(goal)))
                .map(String::valueOf)
                .distinct());
    }

    private static @Nullable String ofEstimate(Trace trace, Function<Estimate, @Nullable Object> part) {
        return told(trace, goal -> goal.estimate() == null ? null : part.apply(goal.estimate()));
    }

    private static @Nullable String ofGroup(Trace trace, Function<Group, @Nullable Object> part) {
        return told(trace, goal -> goal.group() == null ? null : part.apply(goal.group()));
    }

    private static @Nullable String ofRange(Trace trace, Function<Range, @Nullable Object> part) {
        return ofGroup(trace, group -> group.range() == null ? null : part.apply(group.range()));
    }

    private static @Nullable String joined(Stream<String> texts) {
        String joined = texts.collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }

    private static @Nullable String open(Range range) {
        return joined(Stream.of(range.lowOpen() ? "low" : "", range.highOpen() ? "high" : "")
                .filter(end -> !end.isEmpty()));
    }

    /** What each rule makes of the estimates of a group: {@code range_of_parties 100..3000+}. */
    private static @Nullable String results(Group group) {
        return joined(
                group.results().stream().map(result -> BriefingModel.code(result.rule()) + " " + span(result.range())));
    }

    private static String span(Range range) {
        String low = (range.lowOpen() ? "-" : "") + range.low();
        return low + ".." + range.high() + (range.highOpen() ? "+" : "");
    }

    /** What editors have decided, why, and what was read before. */
    private static Map<String, Object> judgement(@Nullable Judgement judgement) {
        if (judgement == null) {
            return Map.of();
        }
        List<Decision> decisions = judgement.decisions();
        return Map.of(
                "editor",
                decisions.stream().map(ClaimsCsv::said).collect(Collectors.joining("; ")),
                "editorReason",
                decisions.stream()
                        .flatMap(decision -> Stream.ofNullable(decision.reason()))
                        .collect(Collectors.joining("; ")),
                "asRead",
                JudgementModel.asRead(judgement).entrySet().stream()
                        .map(field -> field.getKey() + "=" + read(field.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private static String said(Decision decision) {
        return decision.fields().entrySet().stream()
                .map(field -> " " + field.getKey().code() + "=" + field.getValue())
                .collect(Collectors.joining("", decision.verdict().code(), ""));
    }

    private static Object read(@Nullable Object value) {
        if (value instanceof Map<?, ?> quantity) {
            return quantity.get("bound") + " " + quantity.get("low") + " " + quantity.get("high");
        }
        return value == null ? "none" : value;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof Map<?, ?> origin) {
            return harmless(String.valueOf(origin.get("name")));
        }
        if (value instanceof List<?> relays) {
            return harmless(
                    String.join("; ", relays.stream().map(String::valueOf).toList()));
        }
        return value instanceof String text ? harmless(text) : value;
    }

    private static String harmless(String text) {
        return SpreadsheetText.isFormula(text) ? "'" + text : text;
    }
}
