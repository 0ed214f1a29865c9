package org.lagebrief.collect.article.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.lagebrief.collect.article.page.HtmlText;

/** The HTML of a mail: its text as a reader sees it, without the lines that only the list of mails shows. */
final class MailHtml {
    private static final int MAX_DEPTH = 256;
    private static final Pattern INVISIBLE = Pattern.compile(
            "(?i)mso-hide\\s*:\\s*all|max-height\\s*:\\s*0(?!\\.?[1-9])|font-size\\s*:\\s*[01](?:px|pt)?\\s*(?:;|!|$)"
                    + "|opacity\\s*:\\s*0(?!\\.?[1-9])");

    private final Document document;

    MailHtml(String html) {
        document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
        document.select("[style], [class*=preheader], [id*=preheader]").stream()
                .filter(MailHtml::isInvisible)
                .toList()
                .forEach(Element::remove);
    }

    List<String> paragraphs() {
        String text = HtmlText.of(document.body());
        return text.isEmpty() ? List.of() : List.of(text.split("\n\n"));
    }

    Optional<String> language() {
        return Optional.of(document.select("html[lang]").attr("lang")).filter(tag -> !tag.isBlank());
    }

    private static boolean isInvisible(Element element) {
        return element.hasClass("preheader")
                || element.id().equals("preheader")
                || (INVISIBLE.matcher(element.attr("style")).find() && !element.nameIs("body") && !isSpacing(element));
    }

    /** Cells are given a font of no size so that the white space between their contents vanishes, not these. */
    private static boolean isSpacing(Element element) {
        return element.nameIs("td") || element.nameIs("table") || element.nameIs("tr");
    }
}
