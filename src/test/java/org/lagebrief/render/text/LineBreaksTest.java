package org.lagebrief.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a line may end, shown as a bar. */
class LineBreaksTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', delimiter = '=', textBlock = """
            Er sagte: „Hundert Verwundete.“ Mehr nicht.   = Er |sagte: |„Hundert |Verwundete.“ |Mehr |nicht.
            Quelle: der Dienst (im Text: „NIS“) · Wire    = Quelle: |der |Dienst |(im |Text: |„NIS“) |· |Wire
            »Hundert«, sagte sie, »oder ›mehr‹«.          = »Hundert«, |sagte |sie, |»oder |›mehr‹«.
            “One hundred,” (the ministry’s “first” count) = “One |hundred,” |(the |ministry’s |“first” |count)
            Police-“kettled” crowd                        = Police-“kettled” |crowd
            north–south divide                            = north–|south |divide
            at https://example.org/a/b.html, she said     = at |https://example.|org|/a|/b.|html, |she |said
            """)
    void signsStayAtTheirWord(String text, String broken) {
        assertThat(String.join("|", pieces(text))).isEqualTo(broken);
    }

    private static List<String> pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to > 0; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
