package org.lagebrief.collect.article.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines become paragraphs as they are set. */
class FlowTest {
    private static final Line.Column COLUMN = new Line.Column(60, 300);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"•|'• '", "–|'– '", "■|'■ '", "1.|'1. '", "\uF0B7|''"})
    void itemOfAListIsAParagraphOfItsOwn(String sign, String shown) {
        List<Line> lines = List.of(
                line(0, sign + " 95 people died on the coast and more are"),
                line(1, "feared dead in the hills"),
                line(2, sign + " 12 people are missing since the flood"));
        assertThat(new Flow().paragraphs(List.of(lines)))
                .isEqualTo(shown + "95 people died on the coast and more are feared dead in the hills\n\n" + shown
                        + "12 people are missing since the flood");
    }

    private static Line line(int number, String text) {
        return new Line(text, 60, 300, 100 + 12 * number, 10, false, COLUMN);
    }
}
