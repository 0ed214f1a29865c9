package org.lagebrief.render.gate;

import java.util.stream.Stream;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Language;
import org.lagebrief.model.Provenance;

/** Every estimate is stated by a report, and every report by words in a file. */
final class FiguresHaveProvenance implements Check {
    @Override
    public Stream<Finding> findings(Release release) {
        return Stream.ofNullable(release.briefing())
                .flatMap(briefing -> briefing.comparisons().stream())
                .flatMap(Comparison::estimates)
                .filter(estimate -> !isFounded(estimate))
                .map(estimate -> new Finding(
                        "every figure to have the words and the file that state it",
                        "none for " + estimate.quantity().wording() + " ("
                                + estimate.party().name(Language.ENGLISH) + ")"));
    }

    private static boolean isFounded(Estimate estimate) {
        return !estimate.reports().isEmpty()
                && estimate.reports().stream().map(Answer::claim).allMatch(claim -> isFounded(claim.provenance()));
    }

    private static boolean isFounded(Provenance provenance) {
        return !provenance.words().isBlank() && !provenance.file().isBlank();
    }
}
