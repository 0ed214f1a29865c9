package org.lagebrief.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Text laid out by a template. */
class PlainTextTest {
    @Test
    void textStandsBelowItsBeginning() throws Exception {
        assertThat(made("${fold(text, '  [1] ')}", "Seventy-eight columns are not much. ".repeat(3)))
                .isEqualTo("  [1] Seventy-eight columns are not much. Seventy-eight columns are not much.\n"
                        + "      Seventy-eight columns are not much.");
    }

    @Test
    void cellsStandSideBySideAndNumbersAtTheRight() throws Exception {
        assertThat(made("${row([text, 12], ['more than 3,000', 9, 'right'], ['new', 5])}|", "General Staff of Seoul"))
                .isEqualTo("""
                        General       more than  new
                        Staff of          3,000
                        Seoul|""");
    }

    @Test
    void wideSignsTakeTwoColumnsAndAccentsNone() throws Exception {
        assertThat(made("${row([text, 8], ['x', 1])}", "김정은")).isEqualTo("김정은    x");
        assertThat(made("${row([text, 8], ['x', 1])}", "Ha\u0301noi")).isEqualTo("Ha\u0301noi     x");
    }

    @Test
    void wordThatFitsOnNoLineIsCut() throws Exception {
        assertThat(made("${row([text, 5])}", "Rindfleisch")).isEqualTo("Rindf\nleisc\nh");
        assertThat(made("${row([text, 3])}", "김정은")).isEqualTo("김\n정\n은");
    }

    @Test
    void textCannotSteerATerminalNorBeginALine() throws Exception {
        assertThat(made("${fold(text)}", "a\u001B[31m\r\n\u2028b\u202Ec\u00ADd\u0000\u0085"))
                .isEqualTo("a[31m bcd");
    }

    @Test
    void mistakeIsToldInTheWordsOfTheTemplate() {
        assertThatThrownBy(() -> made("${row('a')}", ""))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("row: expected cells such as [text, 20] or [text, 20, \"right\"]");
        assertThatThrownBy(() -> made("${fold(5)}", ""))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("fold, row: expected a text, found another value");
    }

    @Test
    void tidyTextHasNoBlankTooMany() {
        assertThat(PlainText.tidied("\n \na  \r\n\n  \n\n b\n\n")).isEqualTo("a\n\n b\n");
    }

    private static String made(String template, String text) throws IOException, TemplateException {
        Map<String, Object> model = new HashMap<>(PlainText.methods());
        model.put("text", text);
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setLogTemplateExceptions(false);
        var out = new StringWriter();
        new Template("test", template, configuration).process(model, out);
        return out.toString();
    }
}
