package org.lagebrief.aggregate.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Term;
import org.lagebrief.model.Topic;

/** Which topics a report may bear on. */
class TopicFinderTest {
    private final TopicFinder finder = new TopicFinder(List.of(
            topic("kursk", Measure.KILLED, "nordkorean*", "Soldaten Kim Jong-uns"),
            topic("pits", Measure.KILLED, "miners")));

    private static Topic topic(String id, Measure measure, String... subject) {
        List<Term> terms = Stream.of(subject).map(Term::new).toList();
        Question question = new Question("q", "?", Set.of(measure), terms, List.of(), List.of(), Scope.UNKNOWN);
        return new Topic(id, id, Language.GERMAN, ZoneOffset.UTC, List.of(question));
    }

    private static Report in(String text, Measure measure) {
        Article article = anArticle(text).build();
        return new Report(
                aClaim().measure(measure)
                        .subject(null)
                        .at(new Provenance.Passage(article.id(), article.file(), 1, 1, 0, 1, text))
                        .build(),
                article);
    }

    @ParameterizedTest
    @CsvSource({
        "Hundert NORDKOREANISCHE Soldaten fielen., kursk",
        "Die Nordkoreaner wurden geschlagen., kursk",
        "Es starben 100 Soldaten Kim  Jong-uns., kursk",
        "Es starben 100 Soldaten., ''",
        "The miners met North Koreans., pits",
        "'Nordkoreaner und miners.', 'kursk pits'",
        "Of undermining and minerswell nothing., ''"
    })
    void topicIsFoundByATermAnywhereInTheArticle(String text, String topics) {
        assertThat(String.join(" ", finder.topicsOf(in(text, Measure.KILLED)))).isEqualTo(topics);
    }

    @Test
    void measureNobodyAsksForLeadsToNoTopic() {
        assertThat(finder.topicsOf(in("The miners said so.", Measure.MISSING))).isEmpty();
    }

    @Test
    void rowIsFoundByWhatItCountsOrWhere() {
        Provenance row = new Provenance.TableRow("t.csv", 2, "killed", "7;8");

        assertThat(finder.topicsOf(new Report(aClaim().subject("miners").at(row).build(), null)))
                .containsExactly("pits");
        assertThat(finder.topicsOf(new Report(
                        aClaim().subject(null)
                                .place("Nordkorea, nordkoreanische Küste")
                                .at(row)
                                .build(),
                        null)))
                .containsExactly("kursk");
    }

    @Test
    void digestChangesWithWhatDecidesAlone() {
        String asked = TopicFinder.asked(topic("a", Measure.KILLED, "x", "y"));

        assertThat(TopicFinder.asked(topic("b", Measure.KILLED, "y", "x"))).isEqualTo(asked);
        assertThat(TopicFinder.asked(topic("a", Measure.KILLED, "x"))).isNotEqualTo(asked);
        assertThat(TopicFinder.asked(topic("a", Measure.MISSING, "x", "y"))).isNotEqualTo(asked);
    }
}
