package org.lagebrief.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.SubscriberList;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Readers;
import org.lagebrief.model.Language;
import org.lagebrief.model.SpreadsheetText;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.store.delivery.KnownSubscriber;
import org.lagebrief.store.delivery.Saved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subscribers}: who gets the briefings. */
@Command(
        name = "subscribers",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Lists who gets the briefings, and changes that. A run takes up those of",
            "input/subscribers.csv by itself; what is done here stays done."
        },
        footer = {
            "",
            "Examples:",
            "  lagebrief subscribers add anna@example.org --language de --topic dprk-kursk",
            "  lagebrief subscribers import readers.csv",
            "  lagebrief subscribers pause anna@example.org",
            "  lagebrief subscribers remove anna@example.org      keeps nothing but a hash"
        })
final class SubscribersCommand implements Callable<Integer> {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader("address", "name", "language", "topics", "consented on", "consent", "state")
            .setRecordSeparator('\n')
            .get();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Override
    public Integer call() {
        return list(folderOptions);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists all subscribers, as does subscribers.")
    int list(@Mixin FolderOptions options) {
        return use(options, readers -> {
            TextTable table = new TextTable("address", "name", "language", "topics", "state", "consent");
            readers.all().forEach(known -> add(table, known));
            if (table.isEmpty()) {
                say("no subscribers; add them with lagebrief subscribers add, or in input/subscribers.csv");
            } else {
                table.print(out());
            }
            return Exit.DONE;
        });
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a subscriber, or changes one.")
    int add(
            @Mixin FolderOptions options,
            @Parameters(paramLabel = "ADDRESS", description = "Such as anna@example.org") String address,
            @Option(names = "--name", paramLabel = "NAME", description = "Before the address in mails") @Nullable
                    String name,
            @Option(
                            names = "--language",
                            paramLabel = "LANGUAGE",
                            defaultValue = "en",
                            description = "Of the mails, de or en. Default: en")
                    String language,
            @Option(names = "--topic", paramLabel = "ID", description = "Only this topic; may stand several times")
                    @Nullable
                    List<String> topics) {
        EmailAddress of = Addresses.of(address);
        Subscriber subscriber = new Subscriber(
                of, name, new Language(language), topics == null ? List.of() : topics, SubscriberState.ACTIVE, null);
        return use(options, readers -> {
            boolean suppressed = readers.save(List.of(subscriber)).containsKey(Saved.SUPPRESSED);
            say(
                    suppressed
                            ? of + ": nothing may be sent there; if that no longer holds, lagebrief subscribers lift "
                                    + of
                            : of + ": " + state(readers.find(of).orElseThrow()));
            return suppressed ? Exit.USAGE : Exit.DONE;
        });
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Adds the subscribers of a CSV file; broken rows are named, the others count.")
    int importAll(
            @Mixin FolderOptions options,
            @Parameters(paramLabel = "FILE", description = "With columns address, name, language, topics …")
                    Path file) {
        Settings settings = options.settings();
        SubscriberList list = new Collector(settings.collect())
                .subscribers(options.folders(settings).input(), file.toAbsolutePath());
        return use(options, readers -> {
            Map<Saved, Integer> saved = readers.save(list.subscribers());
            say("added " + saved.getOrDefault(Saved.ADDED, 0) + ", changed " + saved.getOrDefault(Saved.CHANGED, 0)
                    + ", unchanged " + saved.getOrDefault(Saved.UNCHANGED, 0)
                    + ", left out because nothing may be sent there "
                    + saved.getOrDefault(Saved.SUPPRESSED, 0));
            list.faults()
                    .forEach(fault -> spec.commandLine().getErr().println("left out: " + FolderOptions.shown(fault)));
            spec.commandLine().getErr().flush();
            return list.faults().isEmpty() ? Exit.DONE : Exit.SKIPPED;
        });
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes all subscribers as CSV, to standard output or a file.")
    int export(
            @Mixin FolderOptions options,
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Default: standard output") @Nullable
                    Path file) {
        return use(options, readers -> {
            try {
                String csv = csv(readers.all());
                if (file == null) {
                    out().print(csv);
                    out().flush();
                } else {
                    Files.writeString(file, csv);
                }
                return Exit.DONE;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "Sends nothing to a subscriber until resume.")
    int pause(@Mixin FolderOptions options, @Parameters(paramLabel = "ADDRESS") String address) {
        return put(options, address, SubscriberState.PAUSED);
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "Lets a subscriber have briefings again, what was held back included.")
    int resume(@Mixin FolderOptions options, @Parameters(paramLabel = "ADDRESS") String address) {
        return put(options, address, SubscriberState.ACTIVE);
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes an address; only a hash is kept, by which no import brings it back.")
    int remove(@Mixin FolderOptions options, @Parameters(paramLabel = "ADDRESS") String address) {
        EmailAddress of = Addresses.of(address);
        return use(options, readers -> known(of, readers.remove(of), "removed"));
    }

    @Command(
            name = "suppress",
            mixinStandardHelpOptions = true,
            description = "Sends nothing to an address from now on, whoever adds it.")
    int suppress(@Mixin FolderOptions options, @Parameters(paramLabel = "ADDRESS") String address) {
        EmailAddress of = Addresses.of(address);
        return use(options, readers -> {
            readers.suppress(of);
            return known(of, true, "nothing is sent there any more");
        });
    }

    @Command(
            name = "lift",
            mixinStandardHelpOptions = true,
            description = "Lets an address be sent to again to which nothing was to be sent.")
    int lift(@Mixin FolderOptions options, @Parameters(paramLabel = "ADDRESS") String address) {
        EmailAddress of = Addresses.of(address);
        return use(options, readers -> known(of, readers.lift(of), "may be sent to again"));
    }

    private int put(FolderOptions options, String address, SubscriberState state) {
        EmailAddress of = Addresses.of(address);
        return use(
                options,
                readers -> known(of, readers.put(of, state), state.name().toLowerCase(Locale.ROOT)));
    }

    private int known(EmailAddress address, boolean known, String said) {
        say(address + ": " + (known ? said : "not known; lagebrief subscribers list names all"));
        return known ? Exit.DONE : Exit.USAGE;
    }

    private static void add(TextTable table, KnownSubscriber known) {
        Subscriber subscriber = known.subscriber();
        Consent consent = subscriber.consent();
        table.add(
                subscriber.address(),
                subscriber.name() == null ? "" : subscriber.name(),
                subscriber.language(),
                subscriber.topicIds().isEmpty() ? "all" : String.join(" ", subscriber.topicIds()),
                state(known),
                consent == null
                        ? "none noted"
                        : consent.at().atZone(ZoneOffset.UTC).toLocalDate() + ", " + consent.how());
    }

    private static String state(KnownSubscriber known) {
        String state = known.subscriber().state().name().toLowerCase(Locale.ROOT);
        return known.suppressed() == null
                ? state
                : "never sent to: "
                        + known.suppressed().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String csv(List<KnownSubscriber> all) throws IOException {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSV)) {
            for (KnownSubscriber known : all) {
                Subscriber subscriber = known.subscriber();
                Consent consent = subscriber.consent();
                printer.printRecord(
                        text(subscriber.address().toString()),
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

    private int use(FolderOptions options, ToIntFunction<Readers> command) {
        LagebriefSettings folders = options.folders(options.settings());
        return Application.use(folders, Progress.NONE, Readers.class, command);
    }

    private void say(String line) {
        out().println(Terminal.visible(line));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
