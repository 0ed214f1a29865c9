package org.lagebrief.job.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Party;
import org.lagebrief.model.Report;
import org.lagebrief.model.Weighed;

/** The claims behind a briefing, each once: for what it does the most. */
final class ReviewItems {
    private final Weighed weighed;
    private final Map<Report, ReviewItem> items = new LinkedHashMap<>();

    private ReviewItems(Weighed weighed) {
        this.weighed = weighed;
    }

    static Collection<ReviewItem> of(Weighed weighed) {
        ReviewItems items = new ReviewItems(weighed);
        weighed.briefing().comparisons().forEach(items::add);
        weighed.briefing().exclusions().forEach(items::add);
        return items.items.values();
    }

    private void add(Comparison comparison) {
        String question = comparison.question().id();
        comparison.estimates().forEach(estimate -> {
            add(question, "estimate", estimate.party(), estimate.reports().stream());
            add(
                    question,
                    "discrepancy",
                    estimate.party(),
                    estimate.discrepancies().stream().map(Estimate.Discrepancy::answer));
            add(question, "denial", null, estimate.denials().stream());
        });
        add(question, "unattributed", null, comparison.unattributed().stream());
    }

    private void add(String question, String use, @Nullable Party party, Stream<Answer> answers) {
        answers.forEach(answer ->
                add(question, answer.report(), use, party, answer.copies().size()));
    }

    private void add(Exclusion exclusion) {
        String reason = exclusion.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add(
                exclusion.questionId(),
                exclusion.report(),
                "excluded: " + reason,
                null,
                exclusion.copies().size());
    }

    private void add(String question, Report report, String use, @Nullable Party party, int copies) {
        items.putIfAbsent(
                report,
                new ReviewItem(
                        weighed.briefing().topic().id(),
                        question,
                        report,
                        use,
                        party,
                        weighed.effectOf(report),
                        copies));
    }
}
