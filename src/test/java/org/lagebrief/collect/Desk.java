package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.lagebrief.model.Article;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Party;
import org.lagebrief.model.Topic;

/** An input folder for a test: files are named as below {@code input/}, and faults are told as from beside it. */
record Desk(Path input, Collector collector) {
    static Desk in(Path folder) {
        return in(folder, CollectSettings.defaults());
    }

    static Desk in(Path folder, CollectSettings settings) {
        return new Desk(folder.resolve("input"), new Collector(settings));
    }

    Desk with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Desk with(String name, byte[] bytes) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return input.resolve(name);
    }

    Article article(String name) {
        return collector.article(input, path(name));
    }

    TableReading table(String name) {
        return collector.table(input, path(name));
    }

    Topic topic(String name) {
        return collector.topic(input, path(name));
    }

    List<Party> parties() {
        return collector.parties(input);
    }

    List<String> faults() {
        return collector.faults(input).stream().map(this::told).toList();
    }

    /** The line in which the call is refused. */
    String refusal(ThrowingCallable call) {
        return told(catchThrowableOfType(InputFaultException.class, call).fault());
    }

    String told(InputFault fault) {
        return fault.toString().replace(input.toString().replace('\\', '/'), "input");
    }
}
