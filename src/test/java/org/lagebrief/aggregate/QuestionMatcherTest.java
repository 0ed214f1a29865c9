package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import org.junit.jupiter.api.Test;
import org.lagebrief.model.Answer;
import org.lagebrief.model.ArticleBuilder;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Exclusion.Reason;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Language;
import org.lagebrief.model.Matching.Found;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;

/** When a claim answers a question: measure, subject and place, near to far. */
class QuestionMatcherTest {
    private static Answer answer(BriefingBuilder briefing) {
        return briefing.estimate().principal();
    }

    private static ClaimBuilder soldiers() {
        return aClaim().by("NIS").subject("soldiers");
    }

    @Test
    void subjectIsFoundInThePhraseCounted() {
        assertThat(answer(aBriefing().of(aClaim().by("NIS")))
                        .matching()
                        .subject()
                        .where())
                .isEqualTo(Found.PHRASE);
    }

    @Test
    void subjectIsFoundInTheSentence() {
        String sentence = "Of the North Korean brigade 100 soldiers died.";

        assertThat(answer(aBriefing().in(anArticle(sentence), soldiers(), sentence))
                        .matching()
                        .subject()
                        .where())
                .isEqualTo(Found.SENTENCE);
    }

    @Test
    void subjectIsFoundInTheSentenceBefore() {
        String sentence = "At least 100 soldiers died.";
        ArticleBuilder article =
                anArticle("Nothing of note. The North Korean brigade attacked on 11 Dec. again. " + sentence);

        assertThat(answer(aBriefing().in(article, soldiers(), sentence))
                        .matching()
                        .subject()
                        .where())
                .isEqualTo(Found.SENTENCE_BEFORE);
    }

    @Test
    void subjectTwoSentencesBackIsTooFar() {
        String sentence = "At least 100 soldiers died.";
        ArticleBuilder article = anArticle("The North Korean brigade attacked. It rained. " + sentence);

        assertThat(aBriefing().in(article, soldiers(), sentence).comparison().groups())
                .isEmpty();
    }

    @Test
    void subjectIsFoundInTheHeadline() {
        String sentence = "At least 100 soldiers died.";
        ArticleBuilder article = anArticle(sentence).headline("Losses of the North Koreans");

        assertThat(answer(aBriefing().in(article, soldiers(), sentence))
                        .matching()
                        .subject()
                        .where())
                .isEqualTo(Found.HEADLINE);
    }

    @Test
    void inflectedGermanSubjectIsFound() {
        String sentence = "Rund 100 der nordkoreanischen Soldaten fielen.";
        ArticleBuilder article = anArticle(sentence).in(Language.GERMAN);

        assertThat(answer(aBriefing().in(article, soldiers(), sentence))
                        .matching()
                        .subject()
                        .where())
                .isEqualTo(Found.SENTENCE);
    }

    @Test
    void excludedPhraseIsLeftOutWithItsReason() {
        String sentence = "The North Korean brigade killed 100 Ukrainian soldiers.";
        Briefing briefing = aBriefing()
                .excluding("Ukrainian*")
                .in(anArticle(sentence), aClaim().by("NIS").subject("Ukrainian soldiers"), sentence)
                .compose();

        assertThat(briefing.exclusions()).extracting("reason").containsExactly(Reason.EXCLUDED_SUBJECT);
    }

    @Test
    void whoSpeaksIsNotWhoIsCounted() {
        String sentence = "The South Korean service said 100 soldiers of the North Korean brigade died.";
        ClaimBuilder claim = aClaim().by("The South Korean service").subject("soldiers");
        Briefing briefing = aBriefing()
                .excluding("South Korean*")
                .in(anArticle(sentence), claim, sentence)
                .compose();

        assertThat(briefing.exclusions()).isEmpty();
        assertThat(briefing.comparisons().get(0).parties()).isEqualTo(1);
    }

    @Test
    void shortMentionIsNotCutOutOfLongerWords() {
        String sentence = "Er sprach von 100 toten Nordkoreanern bei Cherson, sagte er.";
        ClaimBuilder claim = aClaim().said("Kim", "er");
        BriefingBuilder briefing =
                aBriefing().near("Cherson").in(anArticle(sentence).in(Language.GERMAN), claim, sentence);

        assertThat(answer(briefing).matching().place().where()).isEqualTo(Found.SENTENCE);
    }

    @Test
    void relayIsNotWhoIsCounted() {
        String sentence = "North Korean News, citing the service, said 100 soldiers died.";
        ClaimBuilder claim = soldiers().relayedBy("North Korean News");

        assertThat(aBriefing()
                        .in(anArticle(sentence), claim, sentence)
                        .comparison()
                        .groups())
                .isEmpty();
    }

    @Test
    void excludedTermBesideTheSubjectCountsInTheSentenceAndTheHeadline() {
        String both = "South Korean and North Korean units lost 100 soldiers.";
        String alone = "They lost 100 soldiers.";

        assertThat(aBriefing()
                        .excluding("South Korean*")
                        .in(anArticle(both), soldiers(), both)
                        .compose()
                        .exclusions())
                .hasSize(1);
        assertThat(aBriefing()
                        .excluding("South Korean*")
                        .in(anArticle(both + " " + alone), soldiers(), alone)
                        .compose()
                        .exclusions())
                .hasSize(1);
        assertThat(aBriefing()
                        .excluding("South Korean*")
                        .in(anArticle(alone).headline("South Korean view of North Korean losses"), soldiers(), alone)
                        .compose()
                        .exclusions())
                .hasSize(1);
    }

    @Test
    void placeIsFoundInSentenceParagraphOrArticle() {
        String sentence = "At least 100 North Korean soldiers died.";

        assertThat(placeOf(sentence + " Kursk burns.", sentence)).isEqualTo(Found.PARAGRAPH);
        assertThat(placeOf("Kursk burns.\n" + sentence + "\nMore.", sentence)).isEqualTo(Found.ARTICLE);
        assertThat(placeOf("At least 100 died in Kursk.", "At least 100 died in Kursk."))
                .isEqualTo(Found.SENTENCE);
    }

    private static Found placeOf(String text, String sentence) {
        return answer(aBriefing().near("Kursk").in(anArticle(text), aClaim().by("NIS"), sentence))
                .matching()
                .place()
                .where();
    }

    @Test
    void figureFromAnotherPlaceIsLeftOutWithItsReason() {
        String sentence = "At least 100 North Korean soldiers died.";
        Briefing briefing = aBriefing()
                .near("Kursk")
                .in(anArticle(sentence), aClaim().by("NIS"), sentence)
                .compose();

        assertThat(briefing.exclusions()).extracting("reason").containsExactly(Reason.OTHER_PLACE);
    }

    @Test
    void figureThatAnswersAnotherQuestionIsNotLeftOut() {
        Briefing briefing = aBriefing()
                .near("Kursk")
                .askingAlsoNear("Luhansk", "Sumy")
                .of(aClaim().by("NIS").place("Kursk"), aClaim().by("NIS").place("Bakhmut"))
                .of(aClaim().by("NIS").place("Sumy").modality(Modality.PROJECTED))
                .compose();

        assertThat(briefing.exclusions())
                .extracting("reason")
                .containsExactly(Reason.OTHER_PLACE, Reason.OTHER_PLACE, Reason.PROJECTED);
        assertThat(briefing.exclusions()).filteredOn("questionId", "casualties").hasSize(1);
    }

    @Test
    void rowOfATableIsPlacedByItsPlace() {
        assertThat(answer(aBriefing().near("Kursk").of(aClaim().by("NIS").place("Kursk oblast")))
                        .matching()
                        .place()
                        .where())
                .isEqualTo(Found.SENTENCE);
        assertThat(aBriefing().near("Kursk").of(aClaim().by("NIS")).compose().exclusions())
                .hasSize(1);
    }

    @Test
    void otherMeasureIsAnotherMatter() {
        Briefing briefing =
                aBriefing().of(aClaim().by("NIS").measure(Measure.STRENGTH)).compose();

        assertThat(briefing.exclusions()).isEmpty();
        assertThat(briefing.isEmpty()).isTrue();
    }

    @Test
    void whatIsNoTotalOfTodayIsLeftOutWithItsReason() {
        assertThat(reason(aClaim().extent(Extent.PART))).isEqualTo(Reason.PART);
        assertThat(reason(aClaim().extent(Extent.ADDITION))).isEqualTo(Reason.ADDITION);
        assertThat(reason(aClaim().modality(Modality.PROJECTED))).isEqualTo(Reason.PROJECTED);
        assertThat(reason(aClaim().modality(Modality.SUPERSEDED))).isEqualTo(Reason.SUPERSEDED);
    }

    private static Reason reason(ClaimBuilder claim) {
        Briefing briefing = aBriefing().of(claim.by("NIS")).compose();
        assertThat(briefing.comparisons().get(0).groups()).isEmpty();
        return briefing.exclusions().get(0).reason();
    }

    @Test
    void lastWeeksExclusionsAreNotRepeated() {
        ClaimBuilder part =
                aClaim().by("NIS").extent(Extent.PART).publishedOn("2024-12-20").asOf("2024-12-20");

        assertThat(aBriefing().of(part).compose().exclusions()).isEmpty();
    }
}
