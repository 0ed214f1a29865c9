package org.lagebrief.collect.article.pdf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;

/**
 * What a PDF document tells: its text in paragraphs, and what its properties say.
 *
 * @param createdOn the day on which the file was made, which need not be that of publication
 */
public record PdfText(
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate createdOn,
        @Nullable Language language,
        String text) {
    /** @throws UnreadablePdfException if the bytes are damaged, encrypted, too much, or hold no text */
    public static PdfText of(byte[] pdf) throws UnreadablePdfException {
        return new PdfReader(pdf).read();
    }
}
