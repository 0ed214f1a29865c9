package org.lagebrief.render;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import org.lagebrief.render.gate.FaultySigns;
import org.lagebrief.render.gate.PrintedSign;
import org.lagebrief.render.gate.ReleaseGate;
import org.lagebrief.render.look.Logo;
import org.lagebrief.render.pages.PageBreaks;
import org.lagebrief.render.tags.Roles;
import org.lagebrief.render.tags.Tags;
import org.lagebrief.render.text.LineBreaks;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Prints XHTML as a PDF that keeps PDF/A-3a and PDF/UA-1.
 *
 * <p>The same input makes the same bytes, whenever and wherever. Nothing is fetched or read on behalf of the page: it has to
 * bring along all it shows.
 */
final class PdfPrinter {
    private static final String PRODUCER = "Lagebrief";
    private static final Pattern CREATE_DATE = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");
    private static final String[] PROTOCOLS = {"http", "https", "file", "jar", "ftp", "data"};

    static {
        XRLog.setLoggingEnabled(false);
        // what writes the metadata is looked for in every jar for every document, unless it is named
        name(DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance());
        name(TransformerFactory.class, TransformerFactory.newDefaultInstance());
    }

    private PdfPrinter() {}

    private static void name(Class<?> kind, Object jdks) {
        System.setProperty(
                kind.getName(),
                System.getProperty(kind.getName(), jdks.getClass().getName()));
    }

    /** A PDF, the page that was printed as it was printed, and the characters that no face has and that the PDF names instead. */
    static final class Pdf {
        private final byte[] content;
        private final Document page;
        private final List<Glyphs.Missing> missing;
        private final List<PrintedSign> faulty;

        private Pdf(byte[] content, Document page, List<Glyphs.Missing> missing, List<PrintedSign> faulty) {
            this.content = content;
            this.page = page;
            this.missing = missing;
            this.faulty = faulty;
        }

        byte[] content() {
            return content;
        }

        Document page() {
            return page;
        }

        List<Glyphs.Missing> missing() {
            return missing;
        }

        /** Signs that a style prints and no font has, or that stand outside their page. */
        List<PrintedSign> faulty() {
            return faulty;
        }
    }

    /** Prints a page that holds all it shows. */
    static Pdf print(String xhtml, ZonedDateTime createdAt, List<PdfAttachments.Attachment> attachments)
            throws SAXException {
        return print(xhtml, null, createdAt, attachments);
    }

    /**
     * Prints the page.
     *
     * @param logo the only thing that it may show and does not hold, or null
     * @throws SAXException if it is not well-formed
     */
    static Pdf print(
            String xhtml, @Nullable Logo logo, ZonedDateTime createdAt, List<PdfAttachments.Attachment> attachments)
            throws SAXException {
        Document page = Xhtml.parse(xhtml);
        List<Glyphs.Missing> missing = Glyphs.settle(page);
        Roles.mark(page);
        try (var document = new PDDocument();
                var fonts = new Fonts(document)) {
            List<PrintedSign> faulty = paint(page, logo, document, fonts);
            ColorProfile.setIn(document);
            Calendar created = GregorianCalendar.from(createdAt);
            PdfAttachments.add(document, attachments, created);
            date(document, createdAt, created);
            document.setDocumentId(id(xhtml));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new Pdf(out.toByteArray(), page, missing, faulty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PrintedSign> paint(Document page, @Nullable Logo logo, PDDocument document, Fonts fonts)
            throws IOException {
        try (PdfBoxRenderer renderer = laidOut(page, logo, document, fonts)) {
            renderer.createPDFWithoutClosing();
            Tags.settle(document);
            return FaultySigns.of(document, fonts.used());
        }
    }

    /** Lays the page out, and again as long as that makes better pages. */
    private static PdfBoxRenderer laidOut(Document page, @Nullable Logo logo, PDDocument document, Fonts fonts) {
        var breaks = new PageBreaks();
        PdfBoxRenderer renderer = renderer(page, logo, document, fonts);
        renderer.layout();
        while (breaks.improve(renderer.getRootBox())) {
            renderer.close();
            renderer = renderer(page, logo, document, fonts);
            renderer.layout();
        }
        return renderer;
    }

    private static PdfBoxRenderer renderer(Document page, @Nullable Logo logo, PDDocument document, Fonts fonts) {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfVersion(1.7f)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ColorProfile.sRgb())
                .withProducer(PRODUCER)
                .useReplacementText(ReleaseGate.MISSING_SIGN)
                .useUnicodeLineBreaker(new LineBreaks())
                .useSVGDrawer(new BatikSVGDrawer());
        denyEverythingOutside(builder, logo == null ? null : logo.png());
        PdfBoxRenderer renderer = builder.withW3cDocument(page, null).buildPdfRenderer();
        fonts.addTo(renderer.getFontResolver());
        return renderer;
    }

    /** @param png what stands behind the logo's address, or null */
    private static void denyEverythingOutside(PdfRendererBuilder builder, byte @Nullable [] png) {
        builder.useExternalResourceAccessControl(
                (uri, type) -> isLogo(uri, png), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> isLogo(uri, png), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, uri) -> isLogo(uri, png) ? uri : null);
        builder.useProtocolsStreamImplementation(
                uri -> {
                    throw new IllegalStateException("a page may not read " + uri);
                },
                PROTOCOLS);
        if (png != null) {
            builder.useProtocolsStreamImplementation(
                    uri -> new LogoStream(png), Logo.ADDRESS.substring(0, Logo.ADDRESS.indexOf(':')));
        }
    }

    private static boolean isLogo(@Nullable String uri, byte @Nullable [] png) {
        return png != null && Logo.ADDRESS.equals(uri);
    }

    /** The logo's bytes, whichever way the library asks for them. */
    private static final class LogoStream implements FSStream {
        private final byte[] content;

        LogoStream(byte[] content) {
            this.content = content;
        }

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    /** Replaces the machine's clock in both places where the library has put it. */
    private static void date(PDDocument document, ZonedDateTime createdAt, Calendar created) throws IOException {
        document.getDocumentInformation().setCreationDate(created);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String date = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").format(createdAt);
        String dated = CREATE_DATE.matcher(xmp).replaceAll("$1" + Matcher.quoteReplacement(date) + "$2");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static long id(String xhtml) {
        return ByteBuffer.wrap(Sha256.of(xhtml)).getLong();
    }
}
