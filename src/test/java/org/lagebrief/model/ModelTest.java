package org.lagebrief.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The invariants of the records that are too small for a test of their own. */
class ModelTest {
    private static final Question QUESTION = new Question(
            "q", "?", Set.of(Measure.KILLED), List.of(new Term("people")), List.of(), List.of(), Scope.UNKNOWN);

    @Test
    void rangeRunsFromTheLowestToTheHighestNumberNamed() {
        assertThat(Range.covering(List.of(Quantity.exactly(5, "5"), Quantity.between(2, 3, "2-3"))))
                .contains(new Range(2, 5, false, false));
    }

    @Test
    void rangeShowsOpenEnds() {
        assertThat(Range.covering(
                        List.of(Quantity.bounded(Bound.MORE_THAN, 3000, "über 3000"), Quantity.exactly(1100, "1100"))))
                .contains(new Range(1100, 3000, false, true));
        assertThat(Range.covering(List.of(Quantity.bounded(Bound.AT_MOST, 50, "bis zu 50"))))
                .contains(new Range(50, 50, true, false));
    }

    @Test
    void vagueQuantitiesMakeNoRange() {
        assertThat(Range.covering(List.of(Quantity.vague("Hunderte")))).isEmpty();
        assertThat(Range.covering(List.of(Quantity.vague("Hunderte"), Quantity.exactly(5, "5"))))
                .contains(new Range(5, 5, false, false));
    }

    @Test
    void rangeUpsideDownIsRejected() {
        assertThatThrownBy(() -> new Range(5, 2, false, false)).hasMessage("range: expected low <= high, found 5 > 2");
    }

    @Test
    void articleWithoutTextOrHeadlineIsRejected() {
        assertThatThrownBy(() -> ArticleBuilder.anArticle(" \n ").build())
                .hasMessage("articles/test.md: expected a text, found none");
        assertThatThrownBy(() -> ArticleBuilder.anArticle("Text.").headline(" ").build())
                .hasMessageContaining("expected a text");
    }

    @Test
    void articleWithoutPublisherIsCalledByItsFile() {
        Article article = ArticleBuilder.anArticle("Text.")
                .file("articles/kursk/one.txt")
                .publisher(null)
                .build();

        assertThat(article.publisherOrFile()).isEqualTo("one.txt");
        assertThat(new Report(aClaim().build(), article).publisher()).isEqualTo("one.txt");
        assertThat(new Report(aClaim().build(), null).publisher()).isEqualTo("tables/test.csv");
    }

    @Test
    void topicIdMustBeASafeFileName() {
        assertThatThrownBy(() -> topic("../kursk", List.of(QUESTION)))
                .hasMessage("topic id: expected lower-case letters, digits and hyphens, found \"../kursk\"");
    }

    @Test
    void topicNeedsQuestionsOfDistinctIds() {
        assertThatThrownBy(() -> topic("kursk", List.of())).hasMessageContaining("at least one question");
        assertThatThrownBy(() -> topic("kursk", List.of(QUESTION, QUESTION)))
                .hasMessage("topic kursk: expected each question id once, found \"q\" twice");
    }

    @Test
    void questionNeedsAMeasureAndASubject() {
        assertThatThrownBy(() ->
                        new Question("q", "?", Set.of(), List.of(new Term("a")), List.of(), List.of(), Scope.UNKNOWN))
                .hasMessage("question q: expected at least one measure and one subject term, found none");
        assertThatThrownBy(() ->
                        new Question("q", "?", Set.of(Measure.KILLED), List.of(), List.of(), List.of(), Scope.UNKNOWN))
                .hasMessageContaining("one subject term");
    }

    @Test
    void partyIsNamedInTheBriefingsLanguageElseInEnglishElseInAnother() {
        Party both = party(Map.of(Language.GERMAN, "Südkorea", Language.ENGLISH, "South Korea"));
        Party english = party(Map.of(Language.ENGLISH, "South Korea"));
        Party other = party(Map.of(new Language("fr"), "Corée du Sud"));

        assertThat(both.name(Language.GERMAN)).isEqualTo("Südkorea");
        assertThat(english.name(Language.GERMAN)).isEqualTo("South Korea");
        assertThat(other.name(Language.GERMAN)).isEqualTo("Corée du Sud");
        assertThatThrownBy(() -> party(Map.of())).hasMessage("party south-korea: expected a name, found none");
    }

    @Test
    void unlistedOriginSpeaksForItself() {
        Party party = Party.unlisted("Kofi Annan", Language.GERMAN);

        assertThat(party.name(Language.GERMAN)).isEqualTo("Kofi Annan");
        assertThat(party.role()).isEqualTo(Party.Role.UNKNOWN);
        assertThat(party.sources())
                .extracting(source -> source.name(Language.GERMAN))
                .containsExactly("Kofi Annan");
    }

    @Test
    void genericOriginIsNotNamed() {
        assertThat(aClaim().by("NIS").build().namedOrigin()).isPresent();
        assertThat(aClaim().byNobodyInParticular("Berichte").build().namedOrigin())
                .isEmpty();
        assertThat(aClaim().build().namedOrigin()).isEmpty();
    }

    @Test
    void secondRevisionIsNamedSo() {
        Week week = Week.parse("2024-W52");

        assertThat(new Edition("kursk", week, 1, "").baseName()).isEqualTo("kursk-2024-W52");
        assertThat(new Edition("kursk", week, 2, "").baseName()).isEqualTo("kursk-2024-W52-r2");
    }

    @Test
    void faultReadsAsOneSentence() {
        InputFault fault = new InputFault("input/sources.yml, line 3", "a list of parties", "text", "indent it");

        assertThat(fault).hasToString("input/sources.yml, line 3: expected a list of parties, found text; indent it");
        assertThat(new InputFaultException(fault)).hasMessage(fault.toString());
        assertThat(new InputFaultException(fault, new IllegalStateException()).fault())
                .isEqualTo(fault);
    }

    @Test
    void valuesOutOfTheirBoundsAreRejected() {
        assertThatThrownBy(() -> new Language("German")).hasMessageContaining("two-letter ISO 639-1 code");
        assertThatThrownBy(() -> new ArticleId("abc")).hasMessageContaining("64 hexadecimal digits");
        assertThatThrownBy(() -> new Confidence(1.1, 0, 0)).hasMessageContaining("confidence of figure");
        assertThatThrownBy(() -> new Confidence(0, -0.1, 0)).hasMessageContaining("confidence of measure");
        assertThatThrownBy(() -> new Confidence(0, 0, Double.NaN)).hasMessageContaining("confidence of origin");
        assertThatThrownBy(() -> new Origin(" ", "er", false)).hasMessageContaining("expected a name");
        assertThatThrownBy(() -> passage(-1, 3)).hasMessageContaining("0 <= start < end");
        assertThatThrownBy(() -> passage(3, 3)).hasMessageContaining("0 <= start < end");
    }

    @Test
    void codesLeadBackToTheirConstants() {
        assertThat(Measure.ofCode("killed")).contains(Measure.KILLED);
        assertThat(Measure.ofCode("KILLED")).isEmpty();
        assertThat(Scope.CUMULATIVE.code()).isEqualTo("cumulative");
        assertThat(Modality.SUPERSEDED.code()).isEqualTo("superseded");
        assertThat(Estimate.Status.CARRIED.code()).isEqualTo("carried");
        assertThat(Language.GERMAN).hasToString("de");
        assertThat(passage(0, 3).article())
                .hasToString("0".repeat(64))
                .isEqualByComparingTo(passage(1, 2).article());
    }

    private static Provenance.Passage passage(int start, int end) {
        return new Provenance.Passage(new ArticleId("0".repeat(64)), "articles/a.md", 1, 1, start, end, "words");
    }

    private static Topic topic(String id, List<Question> questions) {
        return new Topic(id, "Title", Language.ENGLISH, ZoneId.of("Europe/Berlin"), questions);
    }

    private static Party party(Map<Language, String> names) {
        return new Party("south-korea", names, Party.Role.THIRD_STATE, List.of());
    }

    @Test
    void builtClaimIsAsOfTheDayItSays() {
        assertThat(aClaim().asOf("2024-12-19").build().asOf().date()).isEqualTo(LocalDate.of(2024, 12, 19));
    }
}
