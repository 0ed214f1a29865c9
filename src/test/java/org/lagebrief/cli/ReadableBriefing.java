package org.lagebrief.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A briefing as a text that a reader can lay beside the articles: each number with the file, the line and the words behind it. */
final class ReadableBriefing {
    private static final Pattern TOLD = Pattern.compile("class=\"told\">(.*?)<", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();

    private ReadableBriefing() {}

    /**
     * The text.
     *
     * @param html the page, from which the sentences on what changed are taken
     */
    static String of(JsonNode briefing, String html) {
        ReadableBriefing readable = new ReadableBriefing();
        readable.briefing(briefing, html);
        return readable.text.toString();
    }

    private void briefing(JsonNode briefing, String html) {
        line("== %s".formatted(briefing.at("/week/id").asString()));
        changes(html).forEach(change -> line("changed: %s".formatted(change)));
        for (JsonNode comparison : briefing.get("comparisons")) {
            line("question %s: %s"
                    .formatted(comparison.at("/question/id").asString(), agreement(comparison.get("agreement"))));
            comparison.get("groups").forEach(this::group);
            comparison.get("unattributed").forEach(answer -> report("  nobody named", answer));
        }
        briefing.get("exclusions")
                .forEach(left -> report(
                        "left out of " + left.get("questionId").asString() + ", "
                                + left.get("reason").asString(),
                        left.get("report")));
        line("");
    }

    private static List<String> changes(String html) {
        List<String> changes = new ArrayList<>();
        Matcher told = TOLD.matcher(html);
        while (told.find()) {
            changes.add(told.group(1).strip());
        }
        // The first is the heading of the column.
        return changes.isEmpty() ? changes : changes.subList(1, changes.size());
    }

    private static String agreement(JsonNode agreement) {
        return agreement.get("kind").asString()
                + (agreement.at("/factor").isNumber()
                        ? String.format(
                                Locale.ROOT, " %.2f", agreement.get("factor").asDouble())
                        : "");
    }

    private void group(JsonNode group) {
        JsonNode range = group.get("range");
        line("  %s: %s, %s"
                .formatted(
                        group.get("id").asString(),
                        range.isNull() ? "no range" : range(range),
                        agreement(group.get("agreement"))));
        group.get("estimates").forEach(this::estimate);
    }

    private static String range(JsonNode range) {
        return "%s%d to %d%s"
                .formatted(
                        range.get("lowOpen").asBoolean() ? "open below, " : "",
                        range.get("low").asLong(),
                        range.get("high").asLong(),
                        range.get("highOpen").asBoolean() ? ", open above" : "");
    }

    private void estimate(JsonNode estimate) {
        JsonNode previous = estimate.get("previous");
        line("    %s: %s, as of %s, %s%s%s"
                .formatted(
                        estimate.at("/party/id").asString(),
                        figure(estimate.get("quantity")),
                        estimate.at("/asOf/date").asString(),
                        estimate.get("status").asString(),
                        previous.isNull() ? "" : ", before " + figure(previous),
                        estimate.get("stale").asBoolean() ? ", stale" : ""));
        estimate.get("reports").forEach(report -> report("      says", report));
        estimate.get("discrepancies")
                .forEach(slip -> report("      slip, " + slip.get("kind").asString(), slip));
        estimate.get("denials").forEach(denial -> report("      denied", denial));
        JsonNode check = estimate.get("tableCheck");
        if (!check.get("table").isNull()) {
            report("      checked, " + check.get("result").asString(), check.get("table"));
        }
    }

    private static String figure(JsonNode quantity) {
        return quantity.get("bound").asString() + " " + quantity.get("low").asString("") + ".."
                + quantity.get("high").asString("");
    }

    private void report(String how, JsonNode report) {
        line("%s: %s %s %s by %s, %s:%s %s"
                .formatted(
                        how,
                        figure(report),
                        report.get("scope").asString(),
                        report.get("measure").asString(),
                        report.at("/origin/name").asString("nobody"),
                        report.get("file").asString().replaceFirst("^articles/", ""),
                        report.get("line").asString("-"),
                        report.get("words").asString()));
        report.get("copies")
                .forEach(copy -> line("        same text: %s:%s"
                        .formatted(copy.get("file").asString(), copy.get("line").asString("-"))));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
