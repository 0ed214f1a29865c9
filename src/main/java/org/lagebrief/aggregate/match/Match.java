package org.lagebrief.aggregate.match;

import java.util.List;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Report;

/** What matching a report comes to. */
public sealed interface Match {
    Answer answer();

    default Report report() {
        return answer().report();
    }

    /**
     * The same, with the reports that say it in copies of the text.
     *
     * @param outvoted whether more carriers of the text give another number
     */
    Match with(List<Report> copies, boolean outvoted);

    /** The report answers the question. */
    record Answers(Answer answer, boolean outvoted) implements Match {
        @Override
        public Match with(List<Report> copies, boolean outvoted) {
            return new Answers(answer.with(copies), outvoted);
        }
    }

    /** The report looks like an answer and is none. */
    record Excluded(Answer answer, Exclusion.Reason reason) implements Match {
        @Override
        public Match with(List<Report> copies, boolean outvoted) {
            return new Excluded(answer.with(copies), reason);
        }
    }
}
