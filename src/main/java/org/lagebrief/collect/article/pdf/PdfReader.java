package org.lagebrief.collect.article.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.collect.file.Refusal;
import org.lagebrief.collect.written.LanguageTag;
import org.lagebrief.model.Article;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** Reads one PDF document; PDFBox repairs what it can, so what is cut off is refused before it is asked. */
final class PdfReader {
    private static final int MAX_PAGES = 300;
    private static final int END_MARK_WITHIN = 2048;
    /** Titles that programs write by themselves. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)microsoft (?:word|powerpoint|excel) - .*|untitled.*|unbenannt.*|about:blank|.*\\.(?:docx?|odt|rtf|pdf|indd|qxd|tmp|html?|pptx?|xlsx?|dvi)");

    private final byte[] pdf;
    private final Refusal refusal;

    PdfReader(byte[] pdf, Refusal refusal) {
        this.pdf = pdf;
        this.refusal = refusal;
    }

    /** @throws InputFaultException if the bytes are damaged, encrypted, too much, or hold no text */
    ArticleDraft read() {
        if (!new String(
                        pdf,
                        Math.max(0, pdf.length - END_MARK_WITHIN),
                        Math.min(END_MARK_WITHIN, pdf.length),
                        ISO_8859_1)
                .contains("%%EOF")) {
            throw damaged("one that is cut off");
        }
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
            return read(document);
        } catch (InputFaultException e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw refusal.of(
                    "a PDF document that opens without a password", "an encrypted one", "save it without protection");
        } catch (IOException e) {
            throw damaged("a damaged one (" + e.getMessage() + ")");
        } catch (RuntimeException e) {
            // PDFBox throws whatever a broken object makes it throw
            throw damaged("a damaged one");
        }
    }

    private ArticleDraft read(PDDocument document) throws IOException {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw refusal.of(
                    "a PDF document whose text may be copied", "one that forbids it", "save it without protection");
        }
        int pages = document.getNumberOfPages();
        if (pages > MAX_PAGES) {
            throw refusal.of("at most " + MAX_PAGES + " pages", String.valueOf(pages), "cut out the pages that report");
        }
        PageStreams.check(document);
        var stripper = new PieceStripper();
        stripper.getText(document);
        String text = text(stripper);
        PDDocumentInformation information = document.getDocumentInformation();
        return new ArticleDraft(
                title(information.getTitle()),
                null,
                blankAsNull(information.getAuthor()),
                null,
                language(document.getDocumentCatalog().getLanguage()),
                madeOn(information.getCreationDate()),
                text,
                null,
                Article.Coverage.FULL);
    }

    private String text(PieceStripper stripper) {
        List<List<Piece>> pages = RunningHeads.without(stripper.pages());
        String text = new Flow().paragraphs(pages.stream().map(Columns::lines).toList());
        if (stripper.isUnmapped()) {
            throw refusal.of(
                    "a PDF document with text",
                    "text that is no text, since its fonts do not say which letters they show",
                    "run text recognition over it");
        }
        if (text.isBlank()) {
            throw refusal.of("a PDF document with text", "only pictures", "run text recognition over it");
        }
        return text;
    }

    private InputFaultException damaged(String found) {
        return refusal.of("a whole PDF document", found, "save it again or remove it");
    }

    private static @Nullable String title(@Nullable String title) {
        String bare = blankAsNull(title);
        return bare == null || NO_TITLE.matcher(bare).matches() ? null : bare;
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip().replaceAll("\\s+", " ");
    }

    /** The day on which the file was made, which need not be that of publication. */
    private static @Nullable Publication madeOn(@Nullable Calendar moment) {
        try {
            return moment == null
                    ? null
                    : Publication.on(
                            Dates.plausible(LocalDate.ofInstant(
                                    moment.toInstant(), moment.getTimeZone().toZoneId())),
                            Publication.Evidence.SAVED);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : LanguageTag.of(tag).orElse(null);
    }
}
