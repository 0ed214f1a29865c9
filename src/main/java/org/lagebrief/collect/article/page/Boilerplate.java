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
 * <p>An element that holds the page's headline, its {@code main} or its marked body stays, whatever it is called; so does one
 * that is only named like boilerplate but holds a third of the page's text.
 */
final class Boilerplate implements NodeFilter {
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "aside",
            "dialog",
            "iframe",
            "amp-sidebar",
            "amp-ad",
            "amp-auto-ads",
            "amp-embed",
            "amp-sticky-ad");
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
    /** What leads to a story of its own. */
    static final String LINKED_HEADING = "h1 a, h2 a, h3 a, h4 a, a h1, a h2, a h3, a h4";

    private static final Pattern CONSENT = names("cookies?|consent|gdpr|cmp");
    /** Words of classes and ids; each names what surrounds articles, and nothing within one. */
    private static final Pattern SURROUNDINGS = names(
            "newsletter|promo|promotion|advert|advertisement|ads?|adsbygoogle|anzeige|werbung"
                    + "|sponsored|related|relatedposts|recommended|recommendations|share|sharing"
                    + "|sharedaddy|social|breadcrumbs?|sidebar|navigation|menu|masthead|site-footer|site-header|tags|player|most-read|read-more|read-also|read-next");

    /** What readers wrote, which may well be longer than the article. */
    private static final Pattern COMMENTS = names("comments?|disqus|kommentare?");
    /** Boxes that lead elsewhere; an article's own text may bear these names too. */
    private static final Pattern TEASERS = names("teasers?");

    private static final Pattern OFFERS = names("paywall|subscribe|subscription");
    private static final String WAY_ELSEWHERE = "a[href], button, input";
    private static final int FEWEST_STORIES = 2;
    private static final int LONGEST_OFFER = 250;
    private static final int SHORTEST_PART = 150;

    private static final String HEART = "main, h1, [itemprop=articleBody]";
    private static final String ENTRY_FIELDS = "input[type=email], input[type=password], input[type=search]";

    private final ProseWeights weights;

    Boilerplate(Document page) {
        weights = ProseWeights.below(page.body());
    }

    /** Removes all of it from the page, and makes the rest easy for Readability. */
    void removeFrom(Document page) {
        page.body().filter(this);
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
    boolean is(Element element) {
        return isNamed(element, CONSENT)
                || ((isSurrounding(element) || isEntryForm(element)) && element.selectFirst(HEART) == null);
    }

    private static boolean isEntryForm(Element element) {
        return element.nameIs("form") && element.selectFirst(ENTRY_FIELDS) != null;
    }

    private boolean isSurrounding(Element element) {
        return ELEMENTS.contains(element.normalName())
                || ROLES.contains(element.attr("role"))
                || isNamed(element, COMMENTS)
                || ((isNamed(element, SURROUNDINGS) || leadsElsewhere(element)) && !isLargePart(element));
    }

    private boolean leadsElsewhere(Element element) {
        boolean isBox = isNamed(element, TEASERS) || (isNamed(element, OFFERS) && weights.of(element) <= LONGEST_OFFER);
        return isBox && !element.nameIs("p") && element.selectFirst(WAY_ELSEWHERE) != null;
    }

    /** Whether so much of the page's text stands in it that the article must; a list of other stories may be as long. */
    private boolean isLargePart(Element element) {
        int weight = weights.of(element);
        return weight >= SHORTEST_PART
                && weight * 3L >= weights.total()
                && element.select(LINKED_HEADING).size() < FEWEST_STORIES;
    }

    private static boolean isNamed(Element element, Pattern names) {
        return names.matcher(element.className()).find()
                || names.matcher(element.id()).find();
    }

    /** A class or id that is one of the words, or has it before or after a hyphen; {@code has-sidebar} and {@code ad-free} tell of others. */
    private static Pattern names(String words) {
        String others = "(?:has|with|no|is|category|tag|post|page)[-_]";
        String states = "(?:free|open|closed|enabled|disabled|on|off)(?![\\w-])";
        return Pattern.compile(
                "(?:^|\\s)(?!" + others + ")(?:[\\w-]*[-_])?(?:" + words + ")(?:[-_](?!" + states
                        + ")[\\w-]*)?(?=$|\\s)",
                Pattern.CASE_INSENSITIVE);
    }
}
