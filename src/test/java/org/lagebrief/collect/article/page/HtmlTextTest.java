package org.lagebrief.collect.article.page;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML becomes the words that a reader of the page sees, a paragraph a line. */
class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>Eins.</p><p>Zwei.</p>|Eins.¶Zwei.",
                "<h1>Flut</h1>Eins.<div>Zwei.</div>Drei.|Flut¶Eins.¶Zwei.¶Drei.",
                "<p>Ein <b>Satz</b>, <i>kurz</i>.</p>|Ein Satz, kurz.",
                "Eins.<br><br>Zwei.|Eins.¶Zwei.",
                "Eins.<br>&nbsp;<br />Zwei.|Eins.¶Zwei.",
                "Zahl der Toten<br>steigt auf 95|Zahl der Toten steigt auf 95",
                "<ul><li>95 Tote<li>120 Verletzte</ul>|95 Tote¶120 Verletzte",
                "<dl><dt>Tote<dd>95</dl>|Tote¶95",
                "<figure><img alt=Luftbild><figcaption>Das Dorf</figcaption></figure>Text|Das Dorf¶Text",
                "<details><summary>Mehr</summary>Text</details>|Mehr¶Text",
                "<span style='display:block'>Eins.</span>Zwei.|Eins.¶Zwei.",
                "Es sind <ins>97</ins> Tote.|Es sind 97 Tote."
            })
    void blocksAreParagraphs(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace("¶", "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<table><tr><th>Ort<th>Tote<tr><td>Nord<td>95</table>|Ort; Tote¶Nord; 95",
                "<table><caption>Lage</caption><tr><td>Nord<td><td>95</table>|Lage¶Nord; 95",
                "<table><tr><td><p>Nord</p><td><p>95</p></table>|Nord; 95",
                "<table><tr><td><p>Eins.</p><p>Zwei.</p><td>Rand</table>|Eins.¶Zwei.¶Rand",
                "<table><tr><td>A<td><table><tr><td>B<td>C</table></table>Ende|A; B; C¶Ende"
            })
    void rowsAreParagraphs(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace("¶", "\n\n"));
    }

    @Test
    void longCellsAreParagraphs() {
        String story = "The coast guard said on Monday that at least 95 people had died when the river rose. ";
        assertThat(HtmlText.of("<table><tr><td>" + story + "<td>" + story + "</table>"))
                .isEqualTo(story.strip() + "\n\n" + story.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<script>var a</script>Text<style>b{}</style><noscript>c</noscript><template>d</template>|Text",
                "<p hidden>A</p><p style='color:red;DISPLAY : none'>B</p><p style='visibility:hidden'>C</p>Text|Text",
                "<svg><text>A</text></svg><button>B</button><select><option>C</select>Text|Text",
                "Es sind <del>95</del> <s>96</s> 97 Tote.|Es sind 97 Tote.",
                "<!-- 95 -->Text|Text",
                "Text<p>&nbsp;</p><p>* * *</p><hr>Ende|Text¶Ende"
            })
    void whatNobodyReadsIsLeftOut(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace("¶", "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "10&nbsp;000 Tote|10\u00A0000 Tote",
                "10&#8239;000 Tote|10\u202F000 Tote",
                "&#150; &bdquo;&Uuml;ber 95&ldquo; &amp;c.|– „Über 95“ &c.",
                "Kriegs&shy;gefangene und Ver&#8203;misste<wbr>zahl|Kriegsgefangene und Vermisstezahl",
                "<q>95 Tote</q>, sagte er|\"95 Tote\", sagte er",
                "95<sup>1</sup> Tote auf 3 km<sup><a>2</a></sup>|95¹ Tote auf 3 km²",
                "am 5<sup>th</sup> day|am 5th day",
                "a&#1;b&#x7f;c|a bc"
            })
    void charactersAreThoseShown(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text);
    }

    @Test
    void whiteSpaceIsCollapsed() {
        assertThat(HtmlText.of("<p>\n  Mindestens\t 95\r\n <b> Tote </b>.\n&nbsp;</p>"))
                .isEqualTo("Mindestens 95 Tote .");
    }

    @Test
    void blankLineOfPreformattedTextPartsParagraphs() {
        assertThat(HtmlText.of("<pre>Mindestens\n95 Tote.\r\n \r\n\r\nHilfe kommt.</pre>"))
                .isEqualTo("Mindestens 95 Tote.\n\nHilfe kommt.");
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void depthHasABound() {
        assertThat(HtmlText.of("<div>".repeat(200_000) + "95 Tote")).isEqualTo("95 Tote");
        assertThat(HtmlText.of("<table><tr><td>".repeat(100_000) + "95 Tote")).isEqualTo("95 Tote");
        assertThat(HtmlText.of("<b><a>".repeat(100_000) + "95 Tote")).isEqualTo("95 Tote");
    }
}
