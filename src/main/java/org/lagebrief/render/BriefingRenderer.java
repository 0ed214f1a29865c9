package org.lagebrief.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.PrintedEdition;
import org.lagebrief.model.Warning;
import org.lagebrief.render.gate.ReleaseGate;
import org.lagebrief.render.look.Look;
import org.xml.sax.SAXException;

/**
 * Makes an edition's files of a briefing: PDF, HTML, plain text, CSV and JSON.
 *
 * <p>The same briefing and edition make the same bytes of every file. Safe for use by several threads.
 */
public final class BriefingRenderer {
    private static final String BRIEFING = "briefing.ftlh";
    private static final String PLAIN_BRIEFING = "briefing.txt.ftl";
    private static final String PREVIEW = "preview.pdf";
    private static final String PLAIN_PREVIEW = "preview.txt";
    private static final List<Language> LANGUAGES = List.of(Language.GERMAN, Language.ENGLISH);

    /** Many times what a thousand pages need on a slow machine. */
    private static final TimeLimit PRINTING = new TimeLimit(Duration.ofMinutes(15));

    private final Templates templates;
    private final Look look;

    /** Of the usual look. */
    public BriefingRenderer(Path templatesFolder) {
        this(templatesFolder, RenderSettings.DEFAULTS);
    }

    /** @param templatesFolder whose files win over their twins in the jar; it may be absent */
    public BriefingRenderer(Path templatesFolder, RenderSettings settings) {
        templates = new Templates(templatesFolder);
        look = settings.look();
    }

    /** SHA-256, hexadecimal, of what the briefing says; no two revisions of a week have the same. */
    public String contentHash(Briefing briefing) {
        return HexFormat.of().formatHex(Sha256.of(BriefingJson.write(BriefingModel.of(briefing))));
    }

    /** Writes the files of an edition that replaces none, or none that is known. */
    public RenderedFiles render(Briefing briefing, Edition edition, Path folder) {
        return render(briefing, edition, null, folder);
    }

    /**
     * Writes the edition's files, each whole or not at all.
     *
     * @param replaced what the edition before it told, which the cover sets against what this one tells; or null
     * @throws InputFaultException if a template is broken, or the briefing may not be released; then no file is written
     * @throws java.io.UncheckedIOException if the folder cannot be written
     */
    public RenderedFiles render(Briefing briefing, Edition edition, @Nullable PrintedEdition replaced, Path folder) {
        Map<String, @Nullable Object> model = BriefingModel.of(briefing);
        Map<String, @Nullable Object> replaces = replaced == null ? null : RevisionModel.of(replaced, briefing);
        String json = BriefingJson.write(model, edition, replaces);
        String csv = ClaimsCsv.write(briefing);
        Language language = briefing.topic().language();
        Map<String, @Nullable Object> data = data(model, edition, replaces);
        String html = html(data, language, false);
        String text = text(data, language);
        PdfPrinter.Pdf pdf = pdf(
                html(data, language, true),
                mondayAfter(briefing),
                List.of(
                        new PdfAttachments.Attachment("briefing.json", "application/json", "Briefing", json),
                        new PdfAttachments.Attachment("claims.csv", "text/csv", "Claims", csv)));
        String name = edition.baseName() + ".pdf";
        ReleaseGate.finding(briefing, pdf.page(), pdf.faulty()).ifPresent(finding -> {
            throw new InputFaultException(new InputFault(
                    name, finding.expected(), finding.found(), "mend the templates; it is not released"));
        });
        return new RenderedFiles(
                List.of(
                        WholeFile.write(folder.resolve(name), pdf.content()),
                        WholeFile.write(folder.resolve(edition.baseName() + ".html"), bytes(html)),
                        WholeFile.write(folder.resolve(edition.baseName() + ".txt"), bytes(text)),
                        WholeFile.write(folder.resolve("claims.csv"), bytes(csv)),
                        WholeFile.write(folder.resolve("briefing.json"), bytes(json))),
                pdf.missing().stream().map(missing -> warning(name, missing)).toList());
    }

    /**
     * Prints what an edition's {@code briefing.json} holds with the templates as they are now, as {@code preview.pdf} and
     * {@code preview.txt} beside it.
     *
     * @return with a warning where a run would keep the briefing back
     * @throws InputFaultException if a template is broken, or the file is no briefing
     */
    public RenderedFiles preview(Path json) {
        Preview preview = Preview.read(json);
        Map<String, @Nullable Object> data = data(preview.model(), preview.edition(), preview.replaces());
        String text = text(data, preview.language());
        PdfPrinter.Pdf pdf = pdf(html(data, preview.language(), true), preview.mondayAfter(), List.of());
        Stream<Warning> heldBack = ReleaseGate.finding(null, pdf.page(), pdf.faulty()).stream()
                .map(finding -> new Warning(
                        PREVIEW,
                        "a run would not release this: expected " + finding.expected() + ", found " + finding.found()));
        return new RenderedFiles(
                List.of(
                        WholeFile.write(json.resolveSibling(PREVIEW), pdf.content()),
                        WholeFile.write(json.resolveSibling(PLAIN_PREVIEW), bytes(text))),
                Stream.concat(heldBack, pdf.missing().stream().map(missing -> warning(PREVIEW, missing)))
                        .toList());
    }

    private static Warning warning(String name, Glyphs.Missing missing) {
        return new Warning(
                name,
                "expected characters that its fonts have, found %s (%s)%s in \"%s\"; printed as [%s]"
                        .formatted(
                                missing.printed(),
                                Character.getName(missing.codePoint()),
                                missing.times() == 1 ? "" : " " + missing.times() + " times, first",
                                missing.context(),
                                missing.printed()));
    }

    /** What makes the templates fail, one fault a language at most; nothing where nobody has changed them. */
    public List<InputFault> faults() {
        return templates.areAsBuiltIn() ? List.of() : faultsOfSpecimens();
    }

    /** The same, found by printing a specimen in each language. */
    List<InputFault> faultsOfSpecimens() {
        return LANGUAGES.stream()
                .map(Specimen::briefing)
                .flatMap(this::fault)
                .distinct()
                .toList();
    }

    private Stream<InputFault> fault(Briefing specimen) {
        try {
            var edition = new Edition("specimen", specimen.week(), 2, "");
            Language language = specimen.topic().language();
            Map<String, @Nullable Object> data =
                    data(BriefingModel.of(specimen), edition, RevisionModel.of(Specimen.replaced(specimen), specimen));
            text(data, language);
            PdfPrinter.Pdf pdf = pdf(html(data, language, true), mondayAfter(specimen), List.of());
            return ReleaseGate.finding(specimen, pdf.page(), pdf.faulty()).stream()
                    .map(finding -> templates.fault(BRIEFING, finding.expected(), finding.found()));
        } catch (InputFaultException e) {
            return Stream.of(e.fault());
        }
    }

    /** @param forPrint whether it becomes the PDF, which alone knows bookmarks */
    private String html(Map<String, @Nullable Object> data, Language language, boolean forPrint) {
        var page = new HashMap<>(data);
        page.put("forPrint", forPrint);
        page.put("css", look.style(templates.text("briefing.css")));
        page.putAll(look.tree(forPrint));
        return templates.render(BRIEFING, language, page);
    }

    private String text(Map<String, @Nullable Object> data, Language language) {
        return templates.renderText(PLAIN_BRIEFING, language, data);
    }

    /** What every template knows. */
    private static Map<String, @Nullable Object> data(
            Map<String, @Nullable Object> model, Edition edition, @Nullable Map<String, @Nullable Object> replaces) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("briefing", model);
        data.put("revision", edition.revision());
        data.put("replaces", replaces);
        data.put("name", edition.baseName());
        data.put("knownOn", edition.knownOn() == null ? null : edition.knownOn().toString());
        return data;
    }

    private PdfPrinter.Pdf pdf(String html, ZonedDateTime createdAt, List<PdfAttachments.Attachment> attachments) {
        try {
            return PRINTING.of(() -> PdfPrinter.print(html, look.logo(), createdAt, attachments));
        } catch (TimeoutException e) {
            throw templates.broken(BRIEFING, "pages that do not come to an end in " + PRINTING.inWords(), e);
        } catch (ExecutionException e) {
            throw notPrinted(e.getCause());
        }
    }

    private RuntimeException notPrinted(@Nullable Throwable failure) {
        if (failure instanceof SAXException || failure instanceof IllegalArgumentException) {
            return templates.broken(BRIEFING, String.valueOf(failure.getMessage()), failure);
        }
        if (failure instanceof Error lack) {
            throw lack;
        }
        return failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
    }

    /** When the week was over where the topic is: the date of its files, which owe nothing to the clock. */
    private static ZonedDateTime mondayAfter(Briefing briefing) {
        return briefing.week().next().monday().atStartOfDay(briefing.topic().timeZone());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
