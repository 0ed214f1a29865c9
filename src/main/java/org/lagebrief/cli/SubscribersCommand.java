package org.lagebrief.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.SubscriberList;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Confirmations;
import org.lagebrief.job.mail.Readers;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.store.delivery.KnownSubscriber;
import org.lagebrief.store.delivery.Saved;
import org.springframework.context.ApplicationContext;
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
        subcommands = {AskCommand.class, ConfirmCommand.class, ShowCommand.class},
        footer = {
            "",
            "Examples:",
            "  lagebrief subscribers add anna@example.org --language de --topic dprk-kursk",
            "  lagebrief subscribers import readers.csv",
            "  lagebrief subscribers ask anna@example.org         whether it wants them",
            "  lagebrief subscribers pause anna@example.org",
            "  lagebrief subscribers remove anna@example.org      keeps nothing but a hash"
        })
final class SubscribersCommand implements Callable<Integer> {
    private static final Set<SubscriberState> NEEDS_CONSENT =
            EnumSet.of(SubscriberState.WAITING, SubscriberState.UNSUBSCRIBED);
    private static final String VOUCH = "--vouch";
    private static final String VOUCH_HELP =
            "You vouch that they want the briefings, and say how you know: they are not asked to confirm";

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
                    List<String> topics,
            @Option(names = VOUCH, paramLabel = "TEXT", description = VOUCH_HELP) @Nullable String vouch) {
        EmailAddress of = Addresses.of(address);
        List<String> wanted = topics == null ? List.of() : topics;
        Subscriber subscriber = new Subscriber(of, name, new Language(language), wanted, SubscriberState.ACTIVE, null);
        return takeUp(options, context -> {
            Readers readers = context.getBean(Readers.class);
            Subscriber vouched = subscriber.with(consent(vouch, null, context));
            boolean suppressed = readers.save(List.of(vouched)).containsKey(Saved.SUPPRESSED);
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
            @Parameters(paramLabel = "FILE", description = "With columns address, name, language, topics …") Path file,
            @Option(names = VOUCH, paramLabel = "TEXT", description = VOUCH_HELP) @Nullable String vouch) {
        Settings settings = options.settings();
        SubscriberList list = new Collector(settings.collect())
                .subscribers(options.folders(settings).input(), file.toAbsolutePath());
        return takeUp(options, context -> {
            Consent vouched = consent(vouch, file, context);
            List<Subscriber> wanted = list.subscribers().stream()
                    .map(subscriber -> subscriber.consent() != null ? subscriber : subscriber.with(vouched))
                    .toList();
            Map<Saved, Integer> saved = context.getBean(Readers.class).save(wanted);
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
                String csv = SubscribersCsv.of(readers.all());
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
            description = "Lets a subscriber who was paused have briefings again, what was held back included.")
    int resume(@Mixin FolderOptions options, @Parameters(paramLabel = "ADDRESS") String address) {
        EmailAddress of = Addresses.of(address);
        return use(options, readers -> {
            Optional<SubscriberState> state =
                    readers.find(of).map(known -> known.subscriber().state());
            if (state.filter(NEEDS_CONSENT::contains).isPresent()) {
                say(of + ": has to say so itself; lagebrief subscribers ask " + of + ", or confirm if you know");
                return Exit.USAGE;
            }
            return known(of, readers.put(of, SubscriberState.ACTIVE), "active");
        });
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

    static String state(KnownSubscriber known) {
        String state = known.subscriber().state().name().toLowerCase(Locale.ROOT);
        return known.suppressed() == null
                ? state
                : "never sent to: "
                        + known.suppressed().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What somebody at the desk vouches for, or null if nobody does. */
    private static @Nullable Consent consent(
            @Nullable String vouch, @Nullable Path imported, ApplicationContext context) {
        if (vouch == null) {
            return null;
        }
        String by = "vouched for by " + System.getProperty("user.name", "somebody");
        String how = imported == null ? by : by + ", imported from " + imported.getFileName();
        return new Consent(context.getBean(Clock.class).instant(), how, vouch);
    }

    /** Takes subscribers up, and asks those who are to confirm. */
    private int takeUp(FolderOptions options, ToIntFunction<ApplicationContext> command) {
        Settings settings = options.settings();
        AskReport.checkSettings(settings.mail(), settings.confirm());
        LagebriefSettings folders = options.folders(settings);
        return Application.useAll(folders, Progress.NONE, context -> {
            int exit = command.applyAsInt(context);
            return settings.confirm().required()
                    ? Math.max(
                            exit,
                            new AskReport(out(), spec.commandLine().getErr())
                                    .ask(context.getBean(Confirmations.class), folders.templates()))
                    : exit;
        });
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
