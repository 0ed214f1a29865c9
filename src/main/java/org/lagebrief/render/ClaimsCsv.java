package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Report;

/**
 * Every report behind a briefing as CSV (UTF-8, comma, a header line), one row for each use that the briefing makes of it.
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay as they are.
 */
final class ClaimsCsv {
    private static final List<String> USE_COLUMNS =
            List.of("reference", "questionId", "use", "partyId", "party", "status", "counts");
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
            "words");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                    Stream.concat(USE_COLUMNS.stream(), CLAIM_COLUMNS.stream()).toArray(String[]::new))
            .get();
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    /** What the briefing uses a report for: "estimate", "discrepancy", "denial", "table", "unattributed" or the exclusion's reason. */
    private record Use(
            String questionId, String use, @Nullable Estimate estimate, Report report) {}

    private ClaimsCsv() {}

    static String write(Briefing briefing) {
        var references = References.of(briefing);
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            for (Use use : uses(briefing).toList()) {
                printer.printRecord(
                        row(briefing, use, references.of(use.report())).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<Use> uses(Briefing briefing) {
        return Stream.concat(
                briefing.comparisons().stream().flatMap(ClaimsCsv::uses),
                briefing.exclusions().stream().map(ClaimsCsv::use));
    }

    private static Use use(Exclusion exclusion) {
        String reason = "excluded: " + BriefingModel.code(exclusion.reason());
        return new Use(exclusion.questionId(), reason, null, exclusion.report());
    }

    private static Stream<Use> uses(Comparison comparison) {
        String id = comparison.question().id();
        return Stream.concat(
                comparison.estimates().flatMap(estimate -> uses(id, estimate)),
                comparison.unattributed().stream().map(answer -> new Use(id, "unattributed", null, answer.report())));
    }

    private static Stream<Use> uses(String id, Estimate estimate) {
        return Stream.of(
                        estimate.reports().stream().map(answer -> new Use(id, "estimate", estimate, answer.report())),
                        estimate.discrepancies().stream()
                                .map(d -> new Use(
                                        id, "discrepancy", estimate, d.answer().report())),
                        estimate.denials().stream().map(answer -> new Use(id, "denial", estimate, answer.report())),
                        Stream.ofNullable(estimate.tableCheck().table())
                                .map(claim -> new Use(id, "table", estimate, new Report(claim, null))))
                .flatMap(uses -> uses);
    }

    private static Stream<@Nullable Object> row(Briefing briefing, Use use, int reference) {
        Map<String, @Nullable Object> claim = ClaimModel.of(use.report(), reference);
        Estimate estimate = use.estimate();
        Stream<@Nullable Object> head = estimate == null
                ? Stream.of(reference, use.questionId(), use.use(), "", "", "", "")
                : Stream.of(
                        reference,
                        use.questionId(),
                        use.use(),
                        estimate.party().id(),
                        estimate.party().name(briefing.topic().language()),
                        estimate.status().code(),
                        use.use().equals("estimate") && estimate.counts());
        return Stream.concat(head, CLAIM_COLUMNS.stream().map(claim::get)).map(ClaimsCsv::cell);
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
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
