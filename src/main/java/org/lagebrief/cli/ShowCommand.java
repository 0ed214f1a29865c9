package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Confirmations;
import org.lagebrief.job.mail.Readers;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.store.delivery.KnownSubscriber;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subscribers show}: all that is kept about one subscriber, the proof of its consent included. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Shows all that is kept about a subscriber: when and how it said that it wants",
            "the briefings, to which words, and what the mail said that asked."
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Parameters(paramLabel = "ADDRESS", description = "Such as anna@example.org")
    private String address = "";

    @Override
    public Integer call() {
        EmailAddress of = Addresses.of(address);
        return Application.useAll(
                folderOptions.folders(folderOptions.settings()), Progress.NONE, context -> show(context, of));
    }

    private int show(ApplicationContext context, EmailAddress of) {
        Optional<KnownSubscriber> known = context.getBean(Readers.class).find(of);
        if (known.isEmpty()) {
            print("address", of + ": not known; lagebrief subscribers list names all");
            return Exit.USAGE;
        }
        Subscriber subscriber = known.get().subscriber();
        print("address", subscriber.address().value());
        print("name", subscriber.name());
        print("language", subscriber.language().code());
        print("topics", subscriber.topicIds().isEmpty() ? "all" : String.join(" ", subscriber.topicIds()));
        print("state", SubscribersCommand.state(known.get()));
        Consent consent = subscriber.consent();
        if (consent == null) {
            print("consent", "none noted");
            return Exit.DONE;
        }
        print("consent", consent.how());
        print("given at", consent.at().toString());
        print("to the words", consent.text());
        context.getBean(Confirmations.class).wording(consent).ifPresent(wording -> {
            print("asked by mail", "version " + wording.version());
            print("its subject", wording.subject());
            print("its text", "\n" + wording.plain().indent(4).stripTrailing());
        });
        return Exit.DONE;
    }

    private void print(String what, @Nullable String value) {
        if (value != null) {
            PrintWriter out = spec.commandLine().getOut();
            value.lines().findFirst().ifPresent(first -> out.println(what + ": " + Terminal.visible(first)));
            value.lines().skip(1).map(Terminal::visible).forEach(out::println);
            out.flush();
        }
    }
}
