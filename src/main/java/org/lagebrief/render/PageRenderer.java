package org.lagebrief.render;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;

/**
 * Makes the pages by which readers confirm and unsubscribe.
 *
 * <p>Safe for use by several threads.
 */
public final class PageRenderer {
    private static final String TEMPLATE = "page.ftlh";

    private final Templates templates;

    /** @param templatesFolder whose files win over their twins in the jar; it may be absent */
    public PageRenderer(Path templatesFolder) {
        templates = new Templates(templatesFolder);
    }

    /** What a page asks or tells. */
    public enum Page {
        CONFIRM,
        CONFIRMED,
        CONFIRMED_BEFORE,
        UNSUBSCRIBE,
        UNSUBSCRIBED,
        UNSUBSCRIBED_BEFORE,
        /** The link leads nowhere, for whatever reason. */
        UNKNOWN,
        /** The server cannot answer now. */
        TROUBLE
    }

    /**
     * The page in HTML, in a language that the program writes, else in English.
     *
     * @param statement what is agreed to by confirming; other pages ask for none
     * @param nonce under which a browser is to accept the page's styles
     * @throws InputFaultException if the template is broken
     */
    public String render(Page page, Language language, @Nullable String statement, String nonce) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("page", page.name().toLowerCase(Locale.ROOT));
        data.put("statement", statement);
        data.put("nonce", nonce);
        return templates.render(TEMPLATE, MailRenderer.written(language), data);
    }

    /** What makes the template fail, one fault at most; found by writing each page. */
    public List<InputFault> faults() {
        return Stream.of(Page.values())
                .flatMap(page -> Stream.of(Language.GERMAN, Language.ENGLISH).flatMap(each -> fault(page, each)))
                .limit(1)
                .toList();
    }

    private Stream<InputFault> fault(Page page, Language language) {
        try {
            render(page, language, "", "");
            return Stream.empty();
        } catch (InputFaultException e) {
            return Stream.of(e.fault());
        }
    }
}
