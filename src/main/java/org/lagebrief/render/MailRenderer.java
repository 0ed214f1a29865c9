package org.lagebrief.render;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.ConsentWording;
import org.lagebrief.model.delivery.MailText;

/**
 * Makes what an edition's mail says, for readers of each language, of what its {@code briefing.json} holds.
 *
 * <p>Safe for use by several threads.
 */
public final class MailRenderer {
    private static final String HTML = "mail.ftlh";
    private static final String PLAIN = "mail.txt.ftl";
    private static final String CONFIRM_HTML = "mail-confirm.ftlh";
    private static final String CONFIRM_PLAIN = "mail-confirm.txt.ftl";

    private static final List<Language> LANGUAGES = List.of(Language.GERMAN, Language.ENGLISH);

    private final Templates templates;

    /** @param templatesFolder whose files win over their twins in the jar; it may be absent */
    public MailRenderer(Path templatesFolder) {
        templates = new Templates(templatesFolder);
    }

    /** The edition's mail in a language, for those who may have an earlier revision or for the others. */
    public record Kind(Language language, boolean correction) {}

    /** What an edition's mail says, and under which title. */
    public record Rendered(String topicTitle, List<MailText> texts) {}

    /**
     * The texts of those kinds, in their order.
     *
     * @param json what the edition holds
     * @param pdfLink where the PDF can be fetched, or null if it is attached
     * @throws InputFaultException if a template is broken, or the file is not that edition's
     */
    public Rendered render(Path json, Edition edition, @Nullable String pdfLink, List<Kind> kinds) {
        Preview preview = Preview.read(json);
        if (preview.edition().revision() != edition.revision()) {
            throw new InputFaultException(new InputFault(
                    json.toString(),
                    "revision " + edition.revision(),
                    "revision " + preview.edition().revision(),
                    "make it again with lagebrief run"));
        }
        Map<?, ?> topic = (Map<?, ?>) preview.model().get("topic");
        return new Rendered(
                String.valueOf(topic == null ? edition.topicId() : topic.get("title")),
                kinds.stream()
                        .map(kind -> text(preview.model(), edition, pdfLink, kind))
                        .toList());
    }

    /**
     * What is asked in that language of who is to confirm; in one that the program does not write, in English.
     *
     * @param sender the desk's name
     * @param within how long the link can be used, told in days
     * @throws InputFaultException if a template is broken
     */
    public ConsentWording wording(Language language, String sender, Duration within) {
        Language written = written(language);
        Map<String, Object> data =
                Map.of("sender", sender, "days", Math.max(1, within.toDays()), "confirm", ConsentWording.CONFIRM);
        String plain = templates.renderText(CONFIRM_PLAIN, written, data);
        int end = plain.indexOf('\n');
        return new ConsentWording(
                written,
                templates.message(written, "confirm.statement", sender),
                plain.substring(0, end),
                plain.substring(end + 1).strip() + "\n",
                templates.render(CONFIRM_HTML, written, data));
    }

    /** The language, if the program writes it itself, else English. */
    static Language written(Language language) {
        return LANGUAGES.contains(language) ? language : Language.ENGLISH;
    }

    /** What makes the templates fail, one fault a language at most; found by writing a specimen in each. */
    public List<InputFault> faults() {
        return LANGUAGES.stream().flatMap(this::fault).distinct().toList();
    }

    private Stream<InputFault> fault(Language language) {
        Briefing specimen = Specimen.briefing(language);
        try {
            Edition edition = new Edition("specimen", specimen.week(), 2, "");
            text(BriefingModel.of(specimen), edition, null, new Kind(language, true));
            wording(language, "Specimen", Duration.ofDays(1));
            return Stream.empty();
        } catch (InputFaultException e) {
            return Stream.of(e.fault());
        }
    }

    private MailText text(Map<String, @Nullable Object> model, Edition edition, @Nullable String pdfLink, Kind kind) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("briefing", model);
        data.put("revision", edition.revision());
        data.put("name", edition.baseName());
        data.put("knownOn", null);
        data.put("correction", kind.correction());
        data.put("pdfLink", pdfLink);
        data.put("unsubscribe", MailText.UNSUBSCRIBE);
        String plain = templates.renderText(PLAIN, kind.language(), data);
        int end = plain.indexOf('\n');
        return new MailText(
                kind.language(),
                kind.correction(),
                plain.substring(0, end),
                plain.substring(end + 1).strip() + "\n",
                templates.render(HTML, kind.language(), data));
    }
}
