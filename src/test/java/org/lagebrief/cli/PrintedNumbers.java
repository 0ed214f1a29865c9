package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Follows every number of a briefing, as its template gets it, back to claims whose words hold it: with nothing but the rows of its
 * {@code claims.csv}, as a reader would.
 */
final class PrintedNumbers {
    /** Numbers that no claim states: settings, dates, places in files, and what measurements of the packs came to. */
    private static final Pattern NO_FIGURE = Pattern.compile(
            "revision|week[.](year|number)|.*[.]week[.](year|number)|.*[.](reference|line|paragraph|start|end|daysEarlier)"
                    + "|.*[.]references\\[]|.*[.]confidence[.].*|method[.](?!uses).*");
    /** Numbers that {@link #follow} looks up. */
    private static final Pattern FOLLOWED = Pattern.compile(".*[.](low|high)|.*[.]agreement[.]factor"
            + "|comparisons\\[][.](parties|reports)|comparisons\\[][.]groups\\[][.](parties|reports|outlets)"
            + "|judged|method[.]uses\\[][.]cases");

    private final JsonNode briefing;
    private final List<CSVRecord> rows;
    private final String week;
    private int followed;

    private PrintedNumbers(JsonNode briefing, List<CSVRecord> rows) {
        this.briefing = briefing;
        this.rows = rows;
        this.week = briefing.at("/week/id").asString();
    }

    /** How many numbers led back to their claims; none is left out. */
    static int follow(JsonNode briefing, List<CSVRecord> rows) {
        PrintedNumbers numbers = new PrintedNumbers(briefing, rows);
        numbers.followAll();
        return numbers.followed;
    }

    private void followAll() {
        assertThat(numberPaths(briefing, "", new TreeSet<>()))
                .allMatch(path -> NO_FIGURE.matcher(path).matches()
                        || FOLLOWED.matcher(path).matches());
        rows.forEach(PrintedNumbers::wordsHoldTheNumber);
        briefing.get("comparisons").forEach(this::comparison);
        briefing.get("changes").forEach(this::change);
        briefing.get("exclusions").forEach(exclusion -> report(exclusion.get("report")));
        briefing.at("/method/uses").forEach(this::rule);
        long judged = rows.stream()
                .filter(row -> !row.get("editor").isEmpty())
                .map(row -> row.get("reference"))
                .distinct()
                .count();
        assertThat(briefing.get("judged").asLong()).isEqualTo(judged);
    }

    /** The cases of a rule are rows, or estimates or ranges to which rows lead. */
    private void rule(JsonNode use) {
        use.get("references")
                .forEach(reference ->
                        assertThat(rows).anyMatch(row -> row.get("reference").equals(reference.asString())));
        for (JsonNode ids : use.get("ids")) {
            assertThat(ids.asString().split(" [|] "))
                    .allSatisfy(id -> assertThat(rows)
                            .anyMatch(row -> row.get("rangeId").equals(id)
                                    || Arrays.asList(row.get("estimateId").split("; "))
                                            .contains(id)));
        }
        assertThat(use.get("cases").asInt())
                .isEqualTo(use.get("references").size() + use.get("ids").size());
        followed++;
    }

    private static Set<String> numberPaths(JsonNode node, String path, Set<String> paths) {
        if (node.isNumber()) {
            paths.add(path);
        } else if (node.isArray()) {
            node.forEach(child -> numberPaths(child, path + "[]", paths));
        } else if (node.isObject()) {
            node.propertyStream()
                    .forEach(child -> numberPaths(
                            child.getValue(), path.isEmpty() ? child.getKey() : path + "." + child.getKey(), paths));
        }
        return paths;
    }

    private void comparison(JsonNode comparison) {
        String question = comparison.at("/question/id").asString();
        List<CSVRecord> stating = rows.stream()
                .filter(row -> row.get("questionId").equals(question) && isUse(row, "estimate"))
                .toList();
        counts(comparison, stating);
        comparison.get("groups").forEach(this::group);
        comparison.get("unattributed").forEach(this::report);
        JsonNode only = comparison
                .get("groups")
                .valueStream()
                .filter(group -> !group.get("range").isNull())
                .findFirst()
                .orElse(null);
        if (comparison.at("/agreement/factor").isNumber()) {
            factor(comparison.get("agreement"), countingIn(Objects.requireNonNull(only)));
        }
    }

    private void counts(JsonNode counted, List<CSVRecord> stating) {
        assertThat(counted.get("parties").asLong())
                .isEqualTo(stating.stream()
                        .map(row -> row.get("estimateId").replaceFirst("^[^/]*/[^/]*/[^/]*/", ""))
                        .distinct()
                        .count());
        assertThat(counted.get("reports").asLong())
                .isEqualTo(stating.stream()
                        .filter(row -> row.get("copyOf").isEmpty())
                        .count());
        followed += 2;
    }

    private void group(JsonNode group) {
        String id = group.get("id").asString();
        List<CSVRecord> stating = rows.stream()
                .filter(row -> row.get("rangeId").equals(id) && isUse(row, "estimate"))
                .toList();
        counts(group, stating);
        assertThat(group.get("outlets").asLong())
                .isEqualTo(stating.stream()
                        .map(row -> row.get("publisher").isEmpty() ? row.get("file") : row.get("publisher"))
                        .distinct()
                        .count());
        group.get("estimates").forEach(this::estimate);
        for (JsonNode series : group.get("series")) {
            for (JsonNode point : series.get("points")) {
                quantity(
                        point.get("quantity"),
                        giving(
                                series.get("estimateId").asString(),
                                point.at("/week/id").asString()));
            }
        }
        range(group, countingIn(group));
        if (group.at("/agreement/factor").isNumber()) {
            factor(group.get("agreement"), countingIn(group));
        }
    }

    /** The rows that give the numbers which the group's range covers, one a party. */
    private List<CSVRecord> countingIn(JsonNode group) {
        return rows.stream()
                .filter(row -> row.get("rangeId").equals(group.get("id").asString()))
                .filter(row -> row.get("counts").equals("true") && weeks(row).contains(week))
                .toList();
    }

    private void range(JsonNode group, List<CSVRecord> counting) {
        List<Long> ends = ends(counting);
        JsonNode range = group.get("range");
        boolean ofSeveralStretches = group.at("/agreement/kind").asString().equals("not_comparable");
        assertThat(range.isNull()).isEqualTo(ends.isEmpty() || ofSeveralStretches);
        for (JsonNode result : group.get("results")) {
            assertThat(ends)
                    .contains(
                            result.at("/range/low").asLong(),
                            result.at("/range/high").asLong());
            followed += 2;
        }
        if (!range.isNull()) {
            assertThat(range.get("low").asLong()).isEqualTo(ends.get(0));
            assertThat(range.get("high").asLong()).isEqualTo(ends.get(ends.size() - 1));
            assertThat(range.get("lowOpen").asBoolean()).isEqualTo(isOpen(counting, "low"));
            assertThat(range.get("highOpen").asBoolean()).isEqualTo(isOpen(counting, "high"));
            followed += 2;
        }
    }

    private void factor(JsonNode agreement, List<CSVRecord> counting) {
        List<Long> ends = ends(counting);
        long above = isOpen(counting, "low") || isOpen(counting, "high")
                ? numbers(counting, "low").max(Long::compare).orElseThrow()
                : ends.get(ends.size() - 1);
        long below = isOpen(counting, "low") || isOpen(counting, "high")
                ? numbers(counting, "high").min(Long::compare).orElseThrow()
                : ends.get(0);
        assertThat(agreement.get("factor").asDouble()).isEqualTo((double) above / below);
        followed++;
    }

    private static boolean isOpen(List<CSVRecord> counting, String end) {
        return counting.stream().anyMatch(row -> row.get(end).isEmpty());
    }

    private static List<Long> ends(List<CSVRecord> counting) {
        return Stream.concat(numbers(counting, "low"), numbers(counting, "high"))
                .sorted()
                .toList();
    }

    private static Stream<Long> numbers(List<CSVRecord> counting, String end) {
        return counting.stream()
                .map(row -> row.get(end))
                .filter(cell -> !cell.isEmpty())
                .map(Long::valueOf);
    }

    private void estimate(JsonNode estimate) {
        String id = estimate.get("id").asString();
        quantity(estimate.get("quantity"), giving(id, week));
        previous(estimate, id);
        Stream.of("reports", "discrepancies", "denials")
                .forEach(use -> estimate.get(use).forEach(this::report));
        if (!estimate.at("/tableCheck/table").isNull()) {
            report(estimate.at("/tableCheck/table"));
        }
    }

    private void change(JsonNode change) {
        String id = change.get("estimateId").asString();
        quantity(change.get("quantity"), giving(id, week));
        previous(change, id);
        change.get("denials").forEach(this::report);
    }

    private void previous(JsonNode told, String id) {
        if (!told.get("previous").isNull()) {
            String before = org.lagebrief.model.Week.parse(week).previous().toString();
            quantity(told.get("previous"), giving(id, before));
        }
    }

    private CSVRecord giving(String estimateId, String week) {
        return only(row -> Arrays.asList(row.get("estimateId").split("; ")).contains(estimateId)
                && weeks(row).contains(week));
    }

    private static Collection<String> weeks(CSVRecord row) {
        return Arrays.asList(row.get("weeks").split("; "));
    }

    private static boolean isUse(CSVRecord row, String use) {
        return Arrays.asList(row.get("use").split("; ")).contains(use);
    }

    private void report(JsonNode report) {
        List<JsonNode> prints = new ArrayList<>(List.of(report));
        report.get("copies").forEach(prints::add);
        if (report.has("against")) {
            prints.add(report.get("against"));
        }
        for (JsonNode print : prints) {
            quantity(
                    print,
                    rows.stream()
                            .filter(row -> row.get("reference")
                                    .equals(print.get("reference").asString()))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private void quantity(JsonNode quantity, CSVRecord row) {
        assertThat(row.get("figure").replaceFirst("^'", ""))
                .isEqualTo(quantity.get("figure").asString());
        assertThat(row.get("bound")).isEqualTo(quantity.get("bound").asString());
        assertThat(row.get("low")).isEqualTo(cell(quantity.get("low")));
        assertThat(row.get("high")).isEqualTo(cell(quantity.get("high")));
        assertThat(row.get("reference"))
                .isEqualTo(
                        quantity.get("reference") == null
                                ? row.get("reference")
                                : quantity.get("reference").asString());
        followed += 2;
    }

    private static String cell(@Nullable JsonNode number) {
        return number == null || number.isNull() ? "" : number.asString();
    }

    private CSVRecord only(Predicate<CSVRecord> wanted) {
        List<CSVRecord> found = rows.stream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** The words as they stand, thousands set together and the demo's spelled numbers in digits. */
    private static void wordsHoldTheNumber(CSVRecord row) {
        String words = !row.get("column").isEmpty()
                ? row.get("words")
                : row.get("words")
                        .replaceAll("(?<=[0-9])[.,](?=[0-9]{3})", "")
                        .replace("Fifty", "50")
                        .replace("neun ", "9 ");
        for (String end : List.of("low", "high")) {
            if (!row.get(end).isEmpty()) {
                assertThat(words).as("%s of %s", end, row).containsPattern("(?<![0-9])" + row.get(end) + "(?![0-9])");
            }
        }
    }
}
