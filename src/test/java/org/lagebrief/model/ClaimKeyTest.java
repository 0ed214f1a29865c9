package org.lagebrief.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import org.junit.jupiter.api.Test;

/** A key tells figures apart by what stands in the source, and knows them again however they are read. */
class ClaimKeyTest {
    private static final String SENTENCE = "Some 100 were killed and some 100 wounded.";
    private static final Article ARTICLE =
            anArticle("First.\n" + SENTENCE + " Last.").build();

    @Test
    void sameFigureTwiceInASentenceIsTwoFigures() {
        ClaimKey killed = key("100", 0);
        ClaimKey wounded = key("100", 1);

        assertThat(killed).isEqualTo(new ClaimKey.InSentence(ARTICLE.id(), SENTENCE, "100", 1));
        assertThat(wounded).isEqualTo(new ClaimKey.InSentence(ARTICLE.id(), SENTENCE, "100", 2));
        assertThat(killed.isSameFigureAs(wounded)).isFalse();
        assertThat(killed.id()).isNotEqualTo(wounded.id());
    }

    @Test
    void figureReadWithMoreWordsIsTheSameFigure() {
        assertThat(key("100", 1).isSameFigureAs(key("some 100", 0))).isTrue();
        assertThat(key("100", 0).isSameFigureAs(key("some 100", 0))).isFalse();
        assertThat(key("100", 0).isSameFigureAs(key("Some 100", 0))).isTrue();
    }

    @Test
    void otherSentenceOrArticleIsAnotherFigure() {
        ClaimKey key = new ClaimKey.InSentence(ARTICLE.id(), SENTENCE, "100", 1);

        assertThat(key.isSameFigureAs(new ClaimKey.InSentence(ARTICLE.id(), SENTENCE + " ", "100", 1)))
                .isFalse();
        assertThat(key.isSameFigureAs(new ClaimKey.InSentence(new ArticleId("f".repeat(64)), SENTENCE, "100", 1)))
                .isFalse();
    }

    @Test
    void rowIsKnownByFileWordsAndColumnWhateverItsLine() {
        ClaimKey key = ClaimKey.of(row("tables/a.csv", 2, "killed", "NIS;100"));

        assertThat(key.isSameFigureAs(ClaimKey.of(row("tables/a.csv", 3, "killed", "NIS;100"))))
                .isTrue();
        assertThat(key.isSameFigureAs(ClaimKey.of(row("tables/a.csv", 2, "wounded", "NIS;100"))))
                .isFalse();
        assertThat(key.isSameFigureAs(ClaimKey.of(row("tables/a.csv", 2, "killed", "NIS;110"))))
                .isFalse();
        assertThat(key.isSameFigureAs(ClaimKey.of(row("tables/b.csv", 2, "killed", "NIS;100"))))
                .isFalse();
    }

    @Test
    void idBeginsWithThatOfItsArticleAndIsNoNumber() {
        assertThat(key("100", 0).id())
                .startsWith(ARTICLE.id().sha256().substring(0, 6) + "-")
                .matches("[0-9a-f]{6}-[0-9a-f]{6}");
    }

    @Test
    void figureThatDoesNotStandInTheSentenceIsRejected() {
        assertThatThrownBy(() -> new ClaimKey.InSentence(ARTICLE.id(), SENTENCE, "100", 3))
                .hasMessage("figure: expected words that stand in the sentence, found \"100\", occurrence 3");
        assertThatThrownBy(() -> new ClaimKey.InSentence(ARTICLE.id(), SENTENCE, "", 1))
                .hasMessageContaining("expected words that stand in the sentence");
    }

    /** The key of a figure that stands so worded in the article for that time, from 0. */
    private static ClaimKey key(String figure, int time) {
        int start = ARTICLE.text().indexOf(figure);
        for (int i = 0; i < time; i++) {
            start = ARTICLE.text().indexOf(figure, start + 1);
        }
        Provenance passage =
                new Provenance.Passage(ARTICLE.id(), ARTICLE.file(), 1, 1, start, start + figure.length(), SENTENCE);
        Claim claim = aClaim().worded(figure).at(passage).build();
        return ClaimKey.of(new Report(claim, ARTICLE));
    }

    private static Report row(String file, int line, String column, String words) {
        return new Report(
                aClaim().at(new Provenance.TableRow(file, line, column, words)).build(), null);
    }
}
