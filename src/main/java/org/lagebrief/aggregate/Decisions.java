package org.lagebrief.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Report;
import org.lagebrief.model.Topic;

/**
 * What editors have decided, as it bears on the reports of one topic.
 *
 * <p>A decision holds for the same figure in the same words of the same source, whatever was read there. An assignment to a
 * question of another topic, or to one that is gone, changes nothing.
 */
public final class Decisions {
    private final Topic topic;
    private final Map<String, List<Decision>> bySource;

    /** @param made all decisions ever made, the earliest first */
    public Decisions(Collection<Decision> made, Topic topic) {
        this.topic = topic;
        this.bySource = made.stream()
                .collect(Collectors.groupingBy(decision -> decision.key().source(), HashMap::new, Collectors.toList()));
    }

    /** The report as it counts. */
    public Report on(Report report) {
        List<Decision> ofSource = bySource.get(ClaimKey.source(report));
        if (ofSource == null) {
            return report;
        }
        ClaimKey key = ClaimKey.of(report);
        List<Decision> made = ofSource.stream()
                .filter(decision -> decision.key().isSameFigureAs(key))
                .toList();
        List<Decision> holding =
                Judgement.holding(made).stream().filter(this::bearsOn).toList();
        if (holding.isEmpty()) {
            return report;
        }
        Judgement judgement = new Judgement(report.claim(), holding);
        return new Report(judgement.asDecided(), report.article(), judgement);
    }

    private boolean bearsOn(Decision decision) {
        String question = decision.fields().get(DecidedField.QUESTION);
        return question == null
                || topic.questions().stream().anyMatch(asked -> question.equals(topic.id() + "/" + asked.id()));
    }
}
