package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.render.MailRenderer;
import org.lagebrief.render.PageRenderer;
import org.lagebrief.schedule.News;
import org.lagebrief.schedule.ScheduleConfiguration;
import org.lagebrief.schedule.Ticks;
import org.lagebrief.web.PagesConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: makes and sends briefings when they are due, and answers readers, until it is stopped by a signal. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Makes each week's briefings when they are due, sends them if a mail server is set,",
            "and serves the pages by which readers confirm and unsubscribe, until it is stopped.",
            "Weeks that became due while it did not run are made when it starts.",
            "",
            "Briefings are due as lagebrief.schedule.time says, or a topic's own schedule:",
            "  schedule: Mon 06:30 Europe/Berlin        or a cron line, 30 6 * * MON",
            "Weeks that were due before it first ran are left to lagebrief run.",
            "",
            "The pages answer this machine alone: let a web server with HTTPS stand before them,",
            "at the address lagebrief.deliver.base-url, and pass /unsubscribe/ and /confirm/ on."
        },
        footer = {
            "",
            "Example:",
            "  lagebrief serve --port 8090",
            "",
            "lagebrief schedule tells what is due when, and what came of it. Stopped by a signal,",
            "it saves what it is making within 20 seconds, and goes on with it when it starts again."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Default: server.port in application.yml, or 8080")
    private @Nullable Integer port;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        check(settings, folders);
        PrintWriter err = spec.commandLine().getErr();
        if (settings.mail().baseUrl() == null) {
            err.println("warning: lagebrief.deliver.base-url is not set: no mail leads to these pages");
            err.flush();
        }
        Map<String, String> properties = new HashMap<>();
        if (port != null) {
            properties.put("server.port", port.toString());
        }
        try {
            return Application.serve(
                    folders,
                    properties,
                    List.of(PagesConfiguration.class, ScheduleConfiguration.class),
                    context -> serve(context, new DueNews(out(), err, folders.timeZone())));
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    private void check(Settings settings, LagebriefSettings folders) {
        folderOptions.checkForRun(settings, folders);
        Stream.of(new PageRenderer(folders.templates()).faults(), new MailRenderer(folders.templates()).faults())
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw new InputFaultException(fault);
                });
        Schedules.plans(settings, folders).of(folders.input());
    }

    private static RuntimeException explained(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(PortInUseException.class::isInstance)
                .map(PortInUseException.class::cast)
                .findFirst()
                .<RuntimeException>map(inUse -> new InputFaultException(
                        new InputFault(
                                "server.port",
                                "a port that is free",
                                inUse.getPort() + ", which is in use",
                                "stop what uses it, or name another one with --port"),
                        failure))
                .orElse(failure);
    }

    private int serve(ConfigurableApplicationContext context, News news) {
        CountDownLatch closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        out().println("answering at port " + server.getPort() + "; stop with Ctrl+C");
        out().flush();
        context.getBean(Ticks.class).begin(news);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
