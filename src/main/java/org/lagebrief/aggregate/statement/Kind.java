package org.lagebrief.aggregate.statement;

import java.util.Comparator;
import java.util.List;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;

/** What may be compared: figures of one measure under one scope. */
public record Kind(Measure measure, Scope scope) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
            Comparator.comparing(Kind::measure).thenComparing(Kind::scope);

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }

    /** Whether a figure says more of what an earlier one said: not where each covers a stretch of time of its own. */
    public boolean continues(Figure earlier, Figure figure) {
        return scope != Scope.PERIOD
                || earlier.asOf().date().equals(figure.asOf().date())
                || earlier.number().equals(figure.number());
    }

    /**
     * Whether estimates of this kind cover the same stretch of time, as far as is known: not where they are of periods, of which
     * only the last day is known (a day's toll and a week's end on the same one), nor where they leave open what the question asks for.
     */
    public boolean coversOneStretch(List<Estimate> counting, Question question) {
        return counting.size() < 2
                || switch (scope) {
                    case CUMULATIVE, EVENT -> true;
                    case PERIOD -> false;
                    case UNKNOWN -> question.scope() == Scope.UNKNOWN || measure.isOfAMoment();
                };
    }
}
