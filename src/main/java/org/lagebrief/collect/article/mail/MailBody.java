package org.lagebrief.collect.article.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagebrief.collect.file.Refusal;
import org.lagebrief.collect.file.TextDecoder;

/** The text of a mail in its sections, each in plain text, in HTML or in both. */
final class MailBody {
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private final List<MailSection> sections;

    MailBody(List<MailSection> sections) {
        this.sections = sections;
    }

    /**
     * The words, a blank line between paragraphs, without the newsletter's offers to read it elsewhere or no more.
     *
     * <p>Of a section in both renditions the plain one is taken, unless it is a stub that sends the reader to the other, or
     * has less than half of its words.
     *
     * @return blank if there are none
     * @throws org.lagebrief.model.InputFaultException if the encoding cannot be told
     */
    String words(Refusal refusal) {
        List<String> paragraphs = new ArrayList<>();
        sections.forEach(section -> paragraphs.addAll(paragraphs(section, refusal)));
        return String.join("\n\n", Newsletter.news(paragraphs));
    }

    /** The first part in HTML. */
    Optional<MailPart> html() {
        return sections.stream().flatMap(section -> section.of(HTML).stream()).findFirst();
    }

    /** What the first HTML that has one gives as its language. */
    Optional<String> htmlLanguage() {
        return sections.stream()
                .flatMap(section -> section.of(HTML).stream())
                .flatMap(part -> TextDecoder.decodeDeclared(part.bytes(), part.charset()).stream())
                .flatMap(html -> new MailHtml(html).language().stream())
                .findFirst();
    }

    private static List<String> paragraphs(MailSection section, Refusal refusal) {
        List<String> plain = section.of(PLAIN)
                .map(part -> PlainText.paragraphs(decoded(part, refusal), part.isFlowed(), part.deletesSpaces()))
                .orElse(List.of());
        List<String> html = section.of(HTML)
                .map(part -> new MailHtml(decoded(part, refusal)).paragraphs())
                .orElse(List.of());
        boolean isHtmlBetter = Newsletter.isStub(plain) || words(plain) * 2 < words(html);
        return isHtmlBetter && !html.isEmpty() ? html : plain;
    }

    private static int words(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(Newsletter::words).sum();
    }

    private static String decoded(MailPart part, Refusal refusal) {
        return TextDecoder.decodeDeclared(part.bytes(), part.charset())
                .orElseThrow(() -> refusal.of(
                        "a mail in an encoding that can be told",
                        "one that cannot",
                        "open it in a mail program and save its text in UTF-8"));
    }
}
