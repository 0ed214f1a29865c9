package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision.Verdict;

/** Names that no source bears, with what editors have decided on them. */
class UnlistedSourcesTest {
    private static final ClaimBuilder STRANGER = aClaim().by("Quay Watch");

    private static List<String> names(BriefingBuilder briefing) {
        return briefing.unlisted().stream().map(name -> name.name()).toList();
    }

    @Test
    void nameThatAnswersAQuestionIsListed() {
        assertThat(names(aBriefing().of(STRANGER, aClaim().by("NIS")))).containsExactly("Quay Watch");
    }

    @Test
    void nameThatAnEditorHasAssignedToAPartyIsNotListed() {
        assertThat(names(
                        aBriefing().of(STRANGER).decided(0, Verdict.ASSIGN, "", Map.of(DecidedField.PARTY, "ukraine"))))
                .isEmpty();
    }

    @Test
    void nameOfARejectedFigureIsNotListed() {
        assertThat(names(aBriefing().of(STRANGER).decided(0, Verdict.REJECT, "A typing error.", Map.of())))
                .isEmpty();
    }

    @Test
    void nameThatAnEditorHasPutInIsListedInsteadOfTheOneThatWasRead() {
        assertThat(names(aBriefing()
                        .of(STRANGER)
                        .decided(0, Verdict.CORRECT, "Misread.", Map.of(DecidedField.ORIGIN, "Harbour Trust"))))
                .containsExactly("Harbour Trust");
    }
}
