package org.lagebrief.job.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.Dispatched;
import org.lagebrief.deliver.Dispatcher;
import org.lagebrief.job.review.ReviewRequest;
import org.lagebrief.job.review.Reviews;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Week;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Release;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.Editions;
import org.lagebrief.store.delivery.EditionMails;
import org.lagebrief.store.delivery.Selection;
import org.lagebrief.store.delivery.SendingCounts;
import org.lagebrief.store.delivery.Sendings;
import org.springframework.transaction.support.TransactionOperations;

/** The desk's hand over what is sent: enters editions, lets them leave, has them sent, and tells what came of it. */
public final class Deliveries {
    private final Mailings mailings;
    private final Editions editions;
    private final EditionMails mails;
    private final Sendings sendings;
    private final Reviews reviews;
    private final Supplier<Dispatcher> dispatcher;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** @param dispatcher asked for once something is to be sent */
    Deliveries(
            Mailings mailings,
            Editions editions,
            EditionMails mails,
            Sendings sendings,
            Reviews reviews,
            Supplier<Dispatcher> dispatcher,
            TransactionOperations transactions,
            Clock clock) {
        this.mailings = mailings;
        this.editions = editions;
        this.mails = mails;
        this.sendings = sendings;
        this.reviews = reviews;
        this.dispatcher = dispatcher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Enters the week's latest editions for all who want them and are not entered yet.
     *
     * @throws InputFaultException if there is no such edition
     */
    public void enter(Week week, @Nullable String topicId, Path output, Path templates) {
        List<EditionMade> latest = latest(week, topicId);
        transactions.executeWithoutResult(status -> latest.forEach(made -> mailings.enter(made, output, templates)));
    }

    /** Lets editions leave that wait for a review, where no figure waits any more; looks at the last run over the folder. */
    public void releaseReviewed(Path input) {
        for (Release held : mails.held()) {
            if (Mailings.TO_BE_REVIEWED.equals(held.reason()) && nothingWaits(input, held.edition())) {
                mails.open(Release.automatic(held.edition(), clock.instant()));
            }
        }
    }

    /** Editions that may not leave yet, by week and topic. */
    public List<Release> held() {
        return mails.held();
    }

    /** Lets those of them leave that are meant; says which. */
    public List<Release> approve(Selection selection, String by) {
        List<Release> approved = mails.held().stream()
                .filter(held -> isMeant(held.edition(), selection))
                .map(held -> new Release(held.edition(), clock.instant(), by, null))
                .toList();
        transactions.executeWithoutResult(status -> approved.forEach(mails::open));
        return approved;
    }

    /** Has sendings tried again that were refused, or, if asked for, of which nobody knows; says how many. */
    public int retry(Selection selection, boolean unknownToo) {
        return sendings.retry(selection, unknownToo, clock.instant());
    }

    /**
     * Sends what is due.
     *
     * @param waitForDeferred whether to wait for what was refused for now, too
     * @param progress told of each sending that has come to a state
     * @throws InputFaultException if the settings lack what nothing can be sent without
     */
    public Dispatched dispatch(Selection selection, boolean waitForDeferred, Consumer<SendingState> progress) {
        return dispatcher.get().work(selection, waitForDeferred, progress);
    }

    /** Whether the settings say by which server and under whose name. */
    public boolean canSend() {
        return mailings.canSend();
    }

    /**
     * Lets editions leave that may, and sends what is due; looks at the last run over the folder.
     *
     * @return why it stopped before everything was sent, or empty
     */
    public Optional<String> sendWhatIsDue(Path input) {
        releaseReviewed(input);
        return Optional.ofNullable(dispatch(Selection.ALL, false, state -> {}).trouble());
    }

    /**
     * Sends the week's edition to one address, to see it; the ledger does not know of it.
     *
     * @return what the server said
     * @throws InputFaultException if there is no such edition, or the server does not take the message
     */
    public String test(
            Week week, @Nullable String topicId, EmailAddress to, Language language, Path output, Path templates) {
        EditionMade made = latest(week, topicId).get(0);
        EditionId edition = transactions.execute(status -> mailings.prepare(made, output, templates));
        return dispatcher.get().test(Objects.requireNonNull(edition), to, language);
    }

    /** The sendings meant, by edition and subscriber. */
    public List<Sending> sendings(Selection selection) {
        return sendings.list(selection);
    }

    /** How many there are of each edition, by week and topic. */
    public List<SendingCounts> counts(Selection selection) {
        return sendings.counts(selection);
    }

    private List<EditionMade> latest(Week week, @Nullable String topicId) {
        List<EditionMade> latest = editions.latestOf(week).stream()
                .filter(made -> topicId == null || made.edition().topicId().equals(topicId))
                .toList();
        if (latest.isEmpty()) {
            throw new InputFaultException(new InputFault(
                    "week " + week + (topicId == null ? "" : ", topic " + topicId),
                    "an edition to send",
                    "none",
                    "make it with lagebrief run --week " + week));
        }
        return latest;
    }

    private boolean nothingWaits(Path input, EditionId edition) {
        return reviews.list(new ReviewRequest(input, edition.week(), edition.topicId(), false))
                .isEmpty();
    }

    private static boolean isMeant(EditionId edition, Selection selection) {
        return (selection.week() == null || selection.week().equals(edition.week()))
                && (selection.topicId() == null || selection.topicId().equals(edition.topicId()));
    }
}
