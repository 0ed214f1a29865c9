package org.lagebrief.collect.article.page;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text, in characters, every element of a page holds outside links and menus; told in one walk. */
final class ProseWeights implements NodeVisitor {
    private static final Set<String> WEIGHTLESS =
            Set.of("a", "script", "style", "noscript", "template", "nav", "aside", "button", "footer");

    private final IdentityHashMap<Node, Integer> weights = new IdentityHashMap<>();
    private final Element root;

    private ProseWeights(Element root) {
        this.root = root;
    }

    static ProseWeights below(Element root) {
        var weights = new ProseWeights(root);
        root.traverse(weights);
        return weights;
    }

    int of(Element element) {
        return weights.getOrDefault(element, 0);
    }

    int total() {
        return of(root);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            weights.put(text, text.text().strip().length());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        Node parent = node.parentNode();
        int weight = weights.getOrDefault(node, 0);
        if (depth > 0 && parent != null && weight > 0 && !WEIGHTLESS.contains(node.normalName())) {
            weights.merge(parent, weight, Integer::sum);
        }
    }
}
