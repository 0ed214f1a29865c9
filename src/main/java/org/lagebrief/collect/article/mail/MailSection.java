package org.lagebrief.collect.article.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stretch of a mail's text in one or more renditions. */
final class MailSection {
    private final List<MailPart> renditions = new ArrayList<>();

    MailSection with(MailPart rendition) {
        renditions.add(rendition);
        return this;
    }

    /** The first rendition of that type. */
    Optional<MailPart> of(String type) {
        return renditions.stream().filter(part -> part.type().equals(type)).findFirst();
    }
}
