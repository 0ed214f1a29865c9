package org.lagebrief.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lagebrief.deliver.compose.MessageComposer;
import org.lagebrief.deliver.compose.ReaderLinks;
import org.lagebrief.deliver.compose.Sender;
import org.lagebrief.deliver.compose.Signer;
import org.lagebrief.deliver.consent.Signatures;
import org.lagebrief.deliver.consent.Tokens;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.delivery.DeliveryStore;
import org.lagebrief.store.delivery.Selection;

/** A desk that sends an edition to its subscribers, for tests. */
final class SentDesk {
    static final Selection ALL = Selection.ALL;

    final DeliveryStore store;
    private final Path pdf;

    SentDesk(DeliveryStore store, Path folder) {
        this(store, folder, false);
    }

    /** @param opened whether the desk was opened before in that folder */
    SentDesk(DeliveryStore store, Path folder, boolean opened) {
        this.store = store;
        pdf = folder.resolve("kursk-2024-W52.pdf");
        if (opened) {
            return;
        }
        try {
            Files.writeString(pdf, "%PDF-1.7 not really");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters an edition for so many subscribers, {@code reader0@example.org} and so on. */
    EditionId enqueue(int readers) {
        for (int i = 0; i < readers; i++) {
            store.subscriber("reader" + i + "@example.org");
        }
        EditionId edition = store.edition("kursk", 1, null, pdf);
        store.enqueue(edition);
        return edition;
    }

    Dispatcher dispatcher(MailSettings settings) {
        return dispatcher(settings, Clock.systemUTC());
    }

    Dispatcher dispatcher(MailSettings settings, Clock clock) {
        return dispatcher(settings, clock, Signer.NONE);
    }

    Dispatcher dispatcher(MailSettings settings, Clock clock, Signer signer) {
        return dispatcher(settings, clock, signer, false);
    }

    Dispatcher dispatcher(MailSettings settings, Clock clock, Signer signer, boolean alone) {
        Sender from = Sender.of("lagebrief.deliver.from", String.valueOf(settings.from()));
        Tokens tokens = new Tokens(new Signatures("0123456789abcdef0123456789abcdef"));
        MessageComposer composer = new MessageComposer(
                store.mails, from, null, null, new ReaderLinks(tokens, settings.baseUrl(), from.address()), signer);
        return new Dispatcher(store.queue, store.subscribers, store.transactions, composer, settings, clock, alone);
    }

    /** Sends what is due over one connection. */
    Dispatched send(int port) {
        return dispatcher(settings(port, 1)).work(ALL, false, state -> {});
    }

    Map<SendingState, Long> states() {
        return store.sendings.list(ALL).stream()
                .collect(Collectors.groupingBy(Sending::state, TreeMap::new, Collectors.counting()));
    }

    static MailSettings settings(int port, int connections) {
        return TestSettings.mail(port, Map.of("connections", connections));
    }
}
