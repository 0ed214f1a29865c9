package org.lagebrief.collect.article.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Tells what a page itself declares to be no part of its article: menus, consent banners, asides, comments, teasers.
 *
 * <p>An element that holds the page's headline, its {@code main} or its marked body stays, whatever it is called.
 */
final class Boilerplate implements NodeFilter {
    private static final Set<String> ELEMENTS =
            Set.of("script", "style", "noscript", "template", "nav", "aside", "dialog", "iframe", "amp-sidebar");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "dialog",
            "alertdialog",
            "search",
            "menu",
            "toolbar");
    private static final Pattern CONSENT = names("cookies?|consent|gdpr|cmp");
    /** Words of classes and ids; each names what surrounds articles, and nothing within one. */
    private static final Pattern SURROUNDINGS =
            names("newsletter|promo|promotion|advert|advertisement|ads?|anzeige|werbung"
                    + "|sponsored|related|relatedposts|recommended|recommendations|teasers?|paywall|subscribe|subscription|comments?"
                    + "|disqus|kommentare?|share|sharing|sharedaddy|social|breadcrumbs?|sidebar|navigation|menu|masthead|site-footer"
                    + "|site-header|tags|player|most-read|read-more|read-also|read-next");

    private static final String HEART = "main, h1, [itemprop=articleBody]";
    private static final String ENTRY_FIELDS = "input[type=email], input[type=password], input[type=search]";

    private Boilerplate() {}

    /** Removes all of it, and makes the rest easy for Readability. */
    static void removeFrom(Document page) {
        page.body().filter(new Boilerplate());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element) || depth == 0) {
            return FilterResult.CONTINUE;
        }
        if (is(element)) {
            return FilterResult.REMOVE;
        }
        if (element.nameIs("form")) {
            // some pages stand in a form as a whole, which Readability would drop
            element.tagName("div");
        }
        return FilterResult.CONTINUE;
    }

    /** Whether it is none of the article's. */
    static boolean is(Element element) {
        return isNamed(element, CONSENT)
                || ((isSurrounding(element) || isEntryForm(element)) && element.selectFirst(HEART) == null);
    }

    private static boolean isEntryForm(Element element) {
        return element.nameIs("form") && element.selectFirst(ENTRY_FIELDS) != null;
    }

    private static boolean isSurrounding(Element element) {
        return ELEMENTS.contains(element.normalName())
                || ROLES.contains(element.attr("role"))
                || isNamed(element, SURROUNDINGS);
    }

    private static boolean isNamed(Element element, Pattern names) {
        return names.matcher(element.className()).find()
                || names.matcher(element.id()).find();
    }

    /** A class or id that is one of the words, or has it before or after a hyphen; {@code has-sidebar} tells of another. */
    private static Pattern names(String words) {
        String others = "(?:has|with|no|is|category|tag|post|page)[-_]";
        return Pattern.compile(
                "(?:^|\\s)(?!" + others + ")(?:[\\w-]*[-_])?(?:" + words + ")(?:[-_][\\w-]*)?(?=$|\\s)",
                Pattern.CASE_INSENSITIVE);
    }
}
