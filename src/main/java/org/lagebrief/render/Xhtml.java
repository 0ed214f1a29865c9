package org.lagebrief.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads what a template has made, and loads nothing else for it. */
final class Xhtml {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private Xhtml() {}

    /** @throws SAXException if it is not well-formed, with the line, or holds what cannot be printed */
    static Document parse(String xhtml) throws SAXException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            Document document = builder.parse(new InputSource(new StringReader(xhtml)));
            rejectImports(document);
            return document;
        } catch (SAXParseException e) {
            throw new SAXException("line " + e.getLineNumber() + " of the page: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // nodes are made once each: all are looked at
        factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory;
    }

    /** An import in a drawing's style is nothing the printer could follow; it would fail there without a reason. */
    private static void rejectImports(Document document) throws SAXException {
        NodeList styles = document.getElementsByTagNameNS(SVG, "style");
        for (int i = 0; i < styles.getLength(); i++) {
            if (styles.item(i).getTextContent().contains("@import")) {
                throw new SAXException("an @import in the style of an svg");
            }
        }
    }

    /** Keeps the parser from writing to standard error. */
    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
