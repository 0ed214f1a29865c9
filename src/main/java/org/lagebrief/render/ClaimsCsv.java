package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Language;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Range;
import org.lagebrief.model.Report;
import org.lagebrief.model.Voice;

/**
 * Every report behind a briefing as CSV (UTF-8, comma, a header line), one row for each use that the briefing makes of it.
 *
 * <p>Text that a spreadsheet would take for a formula, after any blanks, gets an apostrophe before it; numbers stay as they
 * are.
 */
final class ClaimsCsv {
    private static final List<String> USE_COLUMNS = List.of(
            "reference",
            "copyOf",
            "questionId",
            "use",
            "foundSubject",
            "foundPlace",
            "partyId",
            "party",
            "sourceId",
            "source",
            "nameRules",
            "reliability",
            "status",
            "counts",
            "results");
    private static final List<String> CLAIM_COLUMNS = List.of(
            "figure",
            "low",
            "high",
            "bound",
            "measure",
            "scope",
            "subject",
            "place",
            "asOf",
            "asOfEvidence",
            "publishedOn",
            "origin",
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
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                    Stream.concat(USE_COLUMNS.stream(), CLAIM_COLUMNS.stream()).toArray(String[]::new))
            .get();
    /** As the Open Worldwide Application Security Project lists them, with their full-width forms. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[-=+@＝＋－＠]|[\t\r\n]");

    /**
     * What the briefing uses a report for: "estimate", "discrepancy", "denial", "table", "unattributed" or the exclusion's
     * reason.
     *
     * @param copyOf the report in the text of which this one stands in a copy, or null if it stands in none
     */
    private record Use(
            String questionId,
            String use,
            @Nullable Estimate estimate,
            @Nullable Answer answer,
            Report report,
            @Nullable Report copyOf) {
        static Stream<Use> of(Exclusion exclusion) {
            String reason = "excluded: " + BriefingModel.code(exclusion.reason());
            return exclusion
                    .prints()
                    .map(print -> new Use(
                            exclusion.questionId(), reason, null, null, print, textOf(print, exclusion.report())));
        }

        static Stream<Use> of(String questionId, String use, @Nullable Estimate estimate, Answer answer) {
            return answer.prints()
                    .map(print -> new Use(questionId, use, estimate, answer, print, textOf(print, answer.report())));
        }

        private static @Nullable Report textOf(Report print, Report text) {
            return print.equals(text) ? null : text;
        }
    }

    private ClaimsCsv() {}

    static String write(Briefing briefing) {
        var references = References.of(briefing);
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            for (Use use : uses(briefing).toList()) {
                printer.printRecord(row(briefing, use, references).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<Use> uses(Briefing briefing) {
        return Stream.concat(
                briefing.comparisons().stream().flatMap(ClaimsCsv::uses),
                briefing.exclusions().stream().flatMap(ClaimsCsv::uses));
    }

    private static Stream<Use> uses(Exclusion exclusion) {
        return Use.of(exclusion);
    }

    private static Stream<Use> uses(Comparison comparison) {
        String id = comparison.question().id();
        return Stream.concat(
                comparison.estimates().flatMap(estimate -> uses(id, estimate)),
                comparison.unattributed().stream().flatMap(answer -> Use.of(id, "unattributed", null, answer)));
    }

    private static Stream<Use> uses(String id, Estimate estimate) {
        return Stream.of(
                        estimate.reports().stream().flatMap(answer -> Use.of(id, "estimate", estimate, answer)),
                        estimate.discrepancies().stream().flatMap(d -> Use.of(id, "discrepancy", estimate, d.answer())),
                        estimate.discrepancies().stream()
                                .map(Estimate.Discrepancy::against)
                                .distinct()
                                .filter(answer -> !estimate.reports().contains(answer))
                                .flatMap(answer -> Use.of(id, "compared", estimate, answer)),
                        estimate.denials().stream().flatMap(answer -> Use.of(id, "denial", estimate, answer)),
                        Stream.ofNullable(estimate.tableCheck().table())
                                .map(claim -> new Use(id, "table", estimate, null, new Report(claim, null), null)))
                .flatMap(uses -> uses);
    }

    private static Stream<@Nullable Object> row(Briefing briefing, Use use, References references) {
        int reference = references.of(use.report());
        Object copyOf = use.copyOf() == null ? "" : references.of(use.copyOf());
        Map<String, @Nullable Object> claim = ClaimModel.of(use.report(), reference);
        claim.putAll(judgement(use.report().judgement()));
        Estimate estimate = use.estimate();
        Stream<@Nullable Object> head = Stream.of(
                        Stream.<@Nullable Object>of(reference, copyOf, use.questionId(), use.use()),
                        found(use.answer()),
                        voice(use.answer(), estimate, briefing.topic().language()),
                        standing(briefing, use))
                .flatMap(cells -> cells);
        return Stream.concat(head, CLAIM_COLUMNS.stream().map(claim::get)).map(ClaimsCsv::cell);
    }

    private static Stream<@Nullable Object> standing(Briefing briefing, Use use) {
        Estimate estimate = use.estimate();
        if (estimate == null) {
            return Stream.of("", "", "");
        }
        boolean counts = use.use().equals("estimate") && estimate.counts() && use.copyOf() == null;
        return Stream.of(estimate.status().code(), counts, counts ? results(briefing, use.questionId(), estimate) : "");
    }

    /** What each rule makes of the estimates beside this one: {@code range_of_parties 100..3000+}. */
    private static String results(Briefing briefing, String questionId, Estimate estimate) {
        return briefing.comparisons().stream()
                .filter(comparison -> comparison.question().id().equals(questionId))
                .flatMap(comparison -> comparison.groups().stream())
                .filter(group -> group.measure() == estimate.measure() && group.scope() == estimate.scope())
                .flatMap(group -> group.results().stream())
                .map(result -> BriefingModel.code(result.rule()) + " " + span(result.range()))
                .collect(Collectors.joining("; "));
    }

    private static String span(Range range) {
        String low = (range.lowOpen() ? "-" : "") + range.low();
        return low + ".." + range.high() + (range.highOpen() ? "+" : "");
    }

    private static Stream<@Nullable Object> found(@Nullable Answer answer) {
        return answer == null
                ? Stream.of("", "")
                : Stream.of(BriefingModel.code(answer.subject()), BriefingModel.code(answer.place()));
    }

    /** The party is the estimate's, also where somebody else denies it or misreports it; the source is who speaks. */
    private static Stream<@Nullable Object> voice(
            @Nullable Answer answer, @Nullable Estimate estimate, Language language) {
        Stream<@Nullable Object> party = estimate == null
                ? Stream.of("", "")
                : Stream.of(estimate.party().id(), estimate.party().name(language));
        Voice voice = answer == null ? null : answer.voice();
        Stream<@Nullable Object> source = voice == null
                ? Stream.of("", "", "", "")
                : Stream.of(
                        voice.source().id(),
                        voice.source().name(language),
                        voice.rules().stream().map(NameRule::code).collect(Collectors.joining("; ")),
                        voice.source().reliability());
        return Stream.concat(party, source);
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
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
