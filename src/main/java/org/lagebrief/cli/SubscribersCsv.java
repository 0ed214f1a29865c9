package org.lagebrief.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.SpreadsheetText;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.store.delivery.KnownSubscriber;

/** Subscribers as a file that can be imported again. */
final class SubscribersCsv {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader("address", "name", "language", "topics", "consented on", "consent", "state")
            .setRecordSeparator('\n')
            .get();

    private SubscribersCsv() {}

    static String of(List<KnownSubscriber> all) throws IOException {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSV)) {
            for (KnownSubscriber known : all) {
                Subscriber subscriber = known.subscriber();
                Consent consent = subscriber.consent();
                printer.printRecord(
                        text(subscriber.address().value()),
                        text(subscriber.name()),
                        subscriber.language(),
                        String.join(" ", subscriber.topicIds()),
                        consent == null
                                ? ""
                                : consent.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        consent == null ? "" : text(consent.text()),
                        (known.suppressed() == null ? subscriber.state() : SubscriberState.UNSUBSCRIBED)
                                .name()
                                .toLowerCase(Locale.ROOT));
            }
        }
        return csv.toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : SpreadsheetText.escaped(text);
    }
}
