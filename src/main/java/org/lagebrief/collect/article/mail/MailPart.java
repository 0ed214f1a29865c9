package org.lagebrief.collect.article.mail;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mail that has no parts of its own, with its transfer encoding undone.
 *
 * @param type such as {@code text/html}, in lower case
 * @param charset in which it is said to be written, or null if it does not say or no one knows it
 * @param name of the file that it was, or null if it has none
 * @param location where on the web it came from, or null if it does not say
 * @param isFlowed whether its lines are broken as RFC 3676 has it
 * @param deletesSpaces whether the spaces at such breaks are no part of the text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MailPart(
        String type,
        @Nullable Charset charset,
        @Nullable String name,
        @Nullable String location,
        boolean isFlowed,
        boolean deletesSpaces,
        byte[] bytes) {}
