package org.lagebrief.render.look;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An SVG as part of a page: of known size, with the words that stand for it, and nothing that runs or reaches elsewhere. */
final class LogoDrawing {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** What shapes are made of; whatever else SVG knows moves, runs or shows what lies elsewhere. */
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "use",
            "symbol");

    private static final Pattern ELSEWHERE = Pattern.compile("url\\s*\\((?!#)|@import|javascript:|expression\\s*\\(");
    private static final Pattern NUMBERS = Pattern.compile("[-+0-9.eE]+(?:[\\s,]+[-+0-9.eE]+){3}");

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    /** In CSS pixels: 8 mm. */
    private static final double HEIGHT = 30.2;

    private LogoDrawing() {}

    /** @throws IllegalArgumentException if it is no such drawing, with the reason */
    static String of(String svg, String text) {
        Document document = parse(svg);
        Element root = document.getDocumentElement();
        if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
            throw new IllegalArgumentException("neither of them");
        }
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            check((Element) all.item(i));
        }
        size(root);
        root.setAttribute("alt", text);
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", text);
        return written(document);
    }

    private static void check(Element element) {
        String name = element.getLocalName();
        if (!SVG.equals(element.getNamespaceURI()) || !ELEMENTS.contains(name)) {
            throw new IllegalArgumentException("the element " + element.getTagName());
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String value = attribute.getValue();
            boolean reaches = "href".equals(attribute.getLocalName()) && !value.startsWith("#");
            boolean runs = attribute.getName().toLowerCase(Locale.ROOT).startsWith("on");
            boolean isBase = attribute.getName().equals("xml:base");
            if (reaches
                    || runs
                    || isBase
                    || ELSEWHERE.matcher(value.toLowerCase(Locale.ROOT)).find()) {
                throw new IllegalArgumentException("the attribute " + attribute.getName() + " of " + name);
            }
            attribute.setValue(onPage(attribute.getName(), value));
        }
    }

    /** With names that no other part of the page bears. */
    private static String onPage(String attribute, String value) {
        if (attribute.equals("id")) {
            return "logo-" + value;
        }
        return value.startsWith("#") && attribute.endsWith("href")
                ? "#logo-" + value.substring(1)
                : value.replace("url(#", "url(#logo-");
    }

    private static void size(Element root) {
        String box = root.getAttribute("viewBox").strip();
        if (!NUMBERS.matcher(box).matches()) {
            throw new IllegalArgumentException("no viewBox of four numbers");
        }
        String[] numbers = SEPARATOR.split(box, -1);
        double width = Double.parseDouble(numbers[2]);
        double height = Double.parseDouble(numbers[3]);
        if (!(width > 0) || !(height > 0) || width > 12 * height) {
            throw new IllegalArgumentException("a viewBox " + box);
        }
        root.setAttribute("height", String.format(Locale.ROOT, "%.1f", HEIGHT));
        root.setAttribute("width", String.format(Locale.ROOT, "%.1f", HEIGHT * width / height));
    }

    private static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(svg)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("neither of them", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var out = new StringWriter();
            transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
