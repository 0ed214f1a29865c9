package org.lagebrief.store.delivery;

import java.nio.file.Path;
import java.util.List;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.EditionId;

/**
 * What is sent of an edition: the same to all who read a language.
 *
 * @param pdf its file, as an absolute path
 * @param texts one a language and kind
 */
public record EditionMail(EditionId edition, String topicTitle, Path pdf, List<Text> texts) {
    /**
     * What the mail says in a language.
     *
     * @param correction whether it is for those who may have an earlier revision
     * @param plain the text body; like the HTML body it holds a mark where each reader's own link belongs
     */
    public record Text(Language language, boolean correction, String subject, String plain, String html) {}

    public EditionMail {
        texts = List.copyOf(texts);
    }
}
