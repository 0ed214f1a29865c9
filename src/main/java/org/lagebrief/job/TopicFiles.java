package org.lagebrief.job;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lagebrief.collect.Collector;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Topic;

/** Finds the topic that a person names among the topic files; a topic's id is its file's name without the ending. */
final class TopicFiles {
    private final Collector collector;

    TopicFiles(Collector collector) {
        this.collector = collector;
    }

    /** @throws InputFaultException if there is no topic file at all */
    List<Path> all(Path input) {
        List<Path> files = collector.topicFiles(input);
        if (files.isEmpty()) {
            throw new InputFaultException(new InputFault(
                    input.resolve("topics").toString(),
                    "a file TOPIC.yml for each topic",
                    "none",
                    "write one, or name another folder with --input"));
        }
        return files;
    }

    /** @throws InputFaultException if there is no such topic, or its file is broken */
    Topic named(Path input, String topicId) {
        List<Path> files = all(input);
        return files.stream()
                .filter(file -> id(file).equals(topicId))
                .findFirst()
                .map(file -> collector.topic(input, file))
                .orElseThrow(() -> new InputFaultException(new InputFault(
                        input.resolve("topics").toString(),
                        "a file " + topicId + ".yml",
                        "no such one",
                        "ask for one of the topics "
                                + files.stream().map(TopicFiles::id).collect(Collectors.joining(", ")))));
    }

    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
