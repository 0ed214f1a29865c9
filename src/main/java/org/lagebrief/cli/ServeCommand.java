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
import org.lagebrief.render.PageRenderer;
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

/** {@code serve}: answers readers who confirm or unsubscribe, until it is stopped by a signal. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Serves the pages by which readers confirm and unsubscribe, until it is stopped.",
            "Answers this machine alone: let a web server with HTTPS stand before it, at the",
            "address lagebrief.mail.base-url, and pass /unsubscribe/ and /confirm/ on."
        },
        footer = {"", "Example:", "  lagebrief serve --port 8090"})
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
        List<InputFault> faults = new PageRenderer(folders.templates()).faults();
        if (!faults.isEmpty()) {
            throw new InputFaultException(faults.get(0));
        }
        PrintWriter err = spec.commandLine().getErr();
        if (settings.mail().baseUrl() == null) {
            err.println("warning: lagebrief.mail.base-url is not set: no mail leads to these pages");
            err.flush();
        }
        Map<String, String> properties = new HashMap<>();
        properties.put("lagebrief.templates", folders.templates().toString());
        if (port != null) {
            properties.put("server.port", port.toString());
        }
        try {
            return Application.serve(folders, properties, PagesConfiguration.class, this::serve);
        } catch (RuntimeException e) {
            throw explained(e);
        }
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

    private int serve(ConfigurableApplicationContext context) {
        CountDownLatch closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        PrintWriter out = spec.commandLine().getOut();
        out.println("answering at port " + server.getPort() + "; stop with Ctrl+C");
        out.flush();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }
}
