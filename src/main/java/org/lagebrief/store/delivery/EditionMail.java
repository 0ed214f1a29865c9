package org.lagebrief.store.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.MailText;

/**
 * What is sent of an edition.
 *
 * @param pdf its file, as an absolute path
 * @param pdfLink where the file can be fetched, or null if it is attached
 * @param texts one a language and kind, English among them
 */
public record EditionMail(
        EditionId edition,
        String topicTitle,
        Path pdf,
        @Nullable String pdfLink,
        List<MailText> texts) {
    public EditionMail {
        texts = List.copyOf(texts);
    }

    /** The text for such a reader; where there is none in the language, the English one. */
    public MailText text(Language language, boolean correction) {
        return find(language, correction)
                .or(() -> find(Language.ENGLISH, correction))
                .orElseThrow();
    }

    private Optional<MailText> find(Language language, boolean correction) {
        return texts.stream()
                .filter(text ->
                        text.correction() == correction && text.language().equals(language))
                .findFirst();
    }
}
