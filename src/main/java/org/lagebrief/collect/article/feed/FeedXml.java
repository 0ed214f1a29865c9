package org.lagebrief.collect.article.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.lagebrief.collect.file.Refusal;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads XML that anyone may have written: without document types and entities of its own, and to a bounded depth. */
final class FeedXml {
    private static final int MAX_DEPTH = 200;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Pattern LATE_DECLARATION = Pattern.compile("\\A\\s+<\\?xml\\s[^>]*\\?>");

    private FeedXml() {}

    /** @throws org.lagebrief.model.InputFaultException if it is broken, nests too deep or has a document type */
    static Document read(String xml, Refusal refusal) {
        try {
            return new SAXBuilder(new SafeReader()).build(new StringReader(withoutLateDeclaration(xml)));
        } catch (JDOMParseException e) {
            throw refused(e, refusal);
        } catch (JDOMException | IOException e) {
            throw new IllegalStateException("the JDK's own parser reads from memory", e);
        }
    }

    /** White space before the declaration is a slip that all feed readers forgive; lines keep their numbers. */
    private static String withoutLateDeclaration(String xml) {
        Matcher declaration = LATE_DECLARATION.matcher(xml);
        return declaration.find() ? declaration.group().replaceAll("\\S", " ") + xml.substring(declaration.end()) : xml;
    }

    private static RuntimeException refused(JDOMParseException e, Refusal refusal) {
        String message = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        if (message.contains(NO_DOCTYPE)) {
            return refusal.of(
                    "a feed without a document type",
                    "a <!DOCTYPE> in line " + e.getLineNumber(),
                    "remove it, as it could make the reader fetch or multiply something");
        }
        return refusal.of(
                "well-formed XML",
                "a fault in line " + e.getLineNumber() + ", column " + e.getColumnNumber() + " (" + brief(message)
                        + ")",
                "save the feed again or mend the line");
    }

    private static String brief(String message) {
        return message.replaceAll("\\s+", " ").replaceAll("[.;]+$", "");
    }

    /** The JDK's own parser, whatever others stand on the class path. */
    private static final class SafeReader implements XMLReaderJDOMFactory {
        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature(NO_DOCTYPE, true);
                factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
                factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
                factory.setXIncludeAware(false);
                SAXParser parser = factory.newSAXParser();
                parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                parser.setProperty("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH));
                parser.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
                return parser.getXMLReader();
            } catch (ParserConfigurationException | SAXException e) {
                throw new JDOMException("the JDK's parser does not know its own settings", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }
}
