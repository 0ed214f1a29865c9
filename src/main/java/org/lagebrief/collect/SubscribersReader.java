package org.lagebrief.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.TextDecoder;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.SpreadsheetText;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.springframework.util.unit.DataSize;

/** Reads {@code subscribers.csv}, whose header names its columns; a broken row is left out and named, the others count. */
final class SubscribersReader {
    private static final String ADDRESS = "address";
    private static final String NAME = "name";
    private static final String LANGUAGE = "language";
    private static final String TOPICS = "topics";
    private static final String CONSENTED_ON = "consented on";
    private static final String CONSENT = "consent";
    private static final String STATE = "state";
    private static final List<String> COLUMNS = List.of(ADDRESS, NAME, LANGUAGE, TOPICS, CONSENTED_ON, CONSENT, STATE);
    private static final DataSize LARGEST = DataSize.ofMegabytes(50);
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .setCommentMarker('#')
            .get();

    private final InputFile file;
    private final Map<String, Subscriber> subscribers = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> topics = new TreeMap<>();
    private final List<InputFault> faults = new ArrayList<>();
    private final List<InputFault> warnings = new ArrayList<>();

    private SubscribersReader(InputFile file) {
        this.file = file;
    }

    /** @throws InputFaultException if it cannot be read as a table of subscribers at all */
    static SubscriberList read(InputFile file) {
        SubscribersReader reader = new SubscribersReader(file);
        reader.read(TextDecoder.decode(file.bytes(LARGEST, "no setting"))
                .orElseThrow(() -> file.fault("text", "bytes in no known encoding", "save it as UTF-8")));
        return new SubscriberList(
                List.copyOf(reader.subscribers.values()), reader.faults, reader.warnings, reader.topics);
    }

    private void read(String text) {
        String header =
                text.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
        char delimiter = header.indexOf(';') > 0 && header.indexOf(',') < 0 ? ';' : ',';
        try (CSVParser parser =
                CSVParser.parse(text, FORMAT.builder().setDelimiter(delimiter).get())) {
            checkHeader(parser.getHeaderNames());
            for (CSVRecord row : parser) {
                read(row, Math.toIntExact(parser.getCurrentLineNumber()));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw file.fault("CSV with a header line", String.valueOf(e.getMessage()), "mend the file");
        }
    }

    private void checkHeader(List<String> found) {
        for (String column : found) {
            if (!column.isBlank() && COLUMNS.stream().noneMatch(column.strip()::equalsIgnoreCase)) {
                throw file.fault(
                        "only the columns " + String.join(", ", COLUMNS), "\"" + column + "\"", "rename or delete it");
            }
        }
        if (found.stream().noneMatch(ADDRESS::equalsIgnoreCase)) {
            throw file.fault("a column address", "none", "write a header line such as address,name,language,topics");
        }
    }

    private void read(CSVRecord row, int line) {
        try {
            Subscriber subscriber = subscriber(row, line);
            subscribers.put(subscriber.address().key(), subscriber);
            subscriber.topicIds().forEach(id -> topics.putIfAbsent(id, file.place(line, TOPICS)));
            Integer before = lines.put(subscriber.address().key(), line);
            if (before != null) {
                warnings.add(new InputFault(
                        file.place(line, ADDRESS),
                        "each mailbox in one row",
                        "that of line " + before + " again",
                        "delete one of them; the last one counts"));
            }
        } catch (IllegalArgumentException e) {
            String remedy = "mend the row; the others count";
            InputFault refused = InputFault.ofRefusal(e, remedy);
            faults.add(
                    refused == null
                            ? new InputFault(file.place(line), "a subscriber", String.valueOf(e.getMessage()), remedy)
                            : refused.at(file.place(line, refused.place())));
        }
    }

    private Subscriber subscriber(CSVRecord row, int line) {
        String language = cell(row, LANGUAGE).toLowerCase(Locale.ROOT);
        return new Subscriber(
                new EmailAddress(cell(row, ADDRESS)),
                cell(row, NAME),
                language.isEmpty() ? Language.ENGLISH : new Language(language),
                Arrays.stream(cell(row, TOPICS).split("[\\s,;]+"))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                state(cell(row, STATE)),
                consent(row, line));
    }

    private static SubscriberState state(String written) {
        for (SubscriberState state : SubscriberState.values()) {
            if (written.equalsIgnoreCase(state.name())) {
                return state;
            }
        }
        if (!written.isEmpty()) {
            throw new IllegalArgumentException(
                    STATE + ": expected active, paused, waiting or unsubscribed, found \"" + written + "\"");
        }
        return SubscriberState.ACTIVE;
    }

    private @Nullable Consent consent(CSVRecord row, int line) {
        String on = cell(row, CONSENTED_ON);
        String text = cell(row, CONSENT);
        if (on.isEmpty() && text.isEmpty()) {
            return null;
        }
        return new Consent(day(on), "imported from " + file.name() + ", line " + line, text);
    }

    private static Instant day(String written) {
        try {
            return LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    CONSENTED_ON + ": expected a day such as 2024-12-23, found \"" + written + "\"", e);
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? SpreadsheetText.unescaped(row.get(column).strip()) : "";
    }
}
