package org.lagebrief.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Attaches the data behind a briefing to its PDF, as ISO 19005-3 (PDF/A-3), section 6.8, asks. */
final class PdfAttachments {
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");

    /** A text file to attach, in UTF-8. */
    record Attachment(String name, String mediaType, String description, String content) {}

    private PdfAttachments() {}

    static void add(PDDocument document, Iterable<Attachment> attachments, Calendar modifiedAt) throws IOException {
        SortedMap<String, PDComplexFileSpecification> files = new TreeMap<>();
        for (Attachment attachment : attachments) {
            files.put(attachment.name(), specification(document, attachment, modifiedAt));
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        files.values().forEach(associated::add);
        document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED_FILES, associated);
    }

    private static PDComplexFileSpecification specification(
            PDDocument document, Attachment attachment, Calendar modifiedAt) throws IOException {
        byte[] content = attachment.content().getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype(attachment.mediaType());
        file.setSize(content.length);
        file.setModDate(modifiedAt);
        var specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setFileDescription(attachment.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATIONSHIP, "Data");
        return specification;
    }
}
