package org.lagebrief.job.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.deliver.compose.Sender;
import org.lagebrief.model.Edition;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.Release;
import org.lagebrief.render.MailRenderer;
import org.lagebrief.store.delivery.EditionMail;
import org.lagebrief.store.delivery.EditionMails;
import org.lagebrief.store.delivery.Sendings;

/**
 * Enters editions into the ledger: what their mail says, whether they may leave, and who gets them.
 *
 * <p>What was entered once is sent as it was, whatever becomes of templates. To be called within a transaction.
 */
public final class Mailings {
    static final String TO_BE_APPROVED = "waits for approval";
    static final String TO_BE_REVIEWED = "waits until its figures are reviewed";
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.GERMAN);

    private final EditionMails mails;
    private final Sendings sendings;
    private final MailSettings settings;
    private final Clock clock;

    Mailings(EditionMails mails, Sendings sendings, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.sendings = sendings;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the settings say by which server and under whose name. */
    boolean canSend() {
        return settings.missing().isEmpty();
    }

    /**
     * Enters the edition for all who want it and are not entered yet.
     *
     * @param output the folder below which its files lie
     * @return how many were entered
     * @throws InputFaultException if a file of it is missing, or a template of the mail is broken
     */
    public int enter(EditionMade made, Path output, Path templates) {
        EditionId edition = prepare(made, output, templates);
        return sendings.enqueue(edition, settings.corrections(), this::messageId, clock.instant());
    }

    /** Keeps what the edition's mail says, unless it is kept, and sends it to nobody. */
    EditionId prepare(EditionMade made, Path output, Path templates) {
        EditionId id = EditionId.of(made.edition());
        if (mails.release(id).isEmpty()) {
            Path pdf = file(made, output, ".pdf");
            Path json = file(made, output, "briefing.json");
            String link = link(made.edition(), pdf);
            MailRenderer.Rendered mail = new MailRenderer(templates).render(json, made.edition(), link, kinds());
            mails.add(new EditionMail(id, mail.topicTitle(), pdf, link, mail.texts()), release(id));
        }
        return id;
    }

    private Release release(EditionId edition) {
        return switch (settings.release()) {
            case AUTOMATIC -> Release.automatic(edition, clock.instant());
            case APPROVAL -> Release.held(edition, TO_BE_APPROVED);
            case HOLD -> Release.held(edition, TO_BE_REVIEWED);
        };
    }

    private @Nullable String link(Edition edition, Path pdf) {
        long size = size(pdf);
        if (size <= settings.maxAttachment().toBytes()) {
            return null;
        }
        if (settings.pdfUrl() == null) {
            throw new InputFaultException(
                    new InputFault(
                            pdf.toString(),
                            "a PDF of " + settings.maxAttachment().toBytes() + " bytes or less",
                            size + " bytes",
                            "raise lagebrief.deliver.max-attachment, or say by lagebrief.deliver.pdf-url where it can be fetched"));
        }
        return settings.pdfUrl()
                .replace("{week}", edition.week().toString())
                .replace("{topic}", edition.topicId())
                .replace("{file}", pdf.getFileName().toString());
    }

    private static long size(Path pdf) {
        try {
            return Files.size(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(EditionMade made, Path output, String ending) {
        return made.files().stream()
                .filter(file -> file.endsWith(ending))
                .map(output::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new InputFaultException(new InputFault(
                        output.resolve(made.edition().week().toString())
                                .resolve(made.edition().topicId())
                                .toString(),
                        "the edition's " + ending,
                        "none",
                        "make it again with lagebrief run --week "
                                + made.edition().week())));
    }

    private static List<MailRenderer.Kind> kinds() {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Stream.of(new MailRenderer.Kind(language, false), new MailRenderer.Kind(language, true)))
                .toList();
    }

    private String messageId() {
        String domain = settings.from() == null
                ? "localhost"
                : Sender.of("lagebrief.deliver.from", settings.from()).address().domain();
        return "<" + UUID.randomUUID() + "@" + domain + ">";
    }
}
