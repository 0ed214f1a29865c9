package org.lagebrief.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.InputWalk;
import org.lagebrief.collect.file.Nearest;
import org.lagebrief.collect.table.FigureTable;
import org.lagebrief.collect.table.TableReading;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Topic;

/** Reads everything in an input folder and gathers what is wrong with it, without stopping at the first fault. */
final class InputCheck {
    private static final List<String> KNOWN_NAMES =
            List.of("articles", "languages", "tables", "topics", "sources.yml", "subscribers.csv");

    private final Collector collector;
    private final Set<Language> readable;
    private final List<String> tables = new ArrayList<>();
    private final List<InputFault> warnings = new ArrayList<>();
    private final List<InputFault> faults = new ArrayList<>();

    InputCheck(Collector collector, Set<Language> readable) {
        this.collector = collector;
        this.readable = readable;
    }

    InputFindings findings(Path input) {
        if (Files.isDirectory(input)) {
            check(input);
        } else {
            faults.add(
                    new InputFault(shown(input), "an input folder", "none", "create it or name another with --input"));
        }
        return new InputFindings(tables, warnings, faults);
    }

    private void check(Path input) {
        gather(() -> checkNames(input));
        Set<String> topics = checkTopics(input);
        gather(() -> faults.addAll(collector.sources(input).faults()));
        gather(() -> checkSubscribers(input, topics));
        collector.tableFiles(input).forEach(file -> gather(() -> checkTable(input, file)));
        collector.articleFiles(input).forEach(file -> gather(() -> checkArticles(input, file)));
    }

    /** Tells what stands beside the known names, where a run would never look. */
    private void checkNames(Path input) {
        for (String name : InputWalk.namesIn(input)) {
            if (!KNOWN_NAMES.contains(name)) {
                String known = String.join(", ", KNOWN_NAMES);
                faults.add(new InputFault(
                        shown(input.resolve(name)),
                        "one of " + known,
                        "another name",
                        Nearest.to(name, KNOWN_NAMES)
                                .map(nearest -> "rename it to " + nearest)
                                .orElse("move it elsewhere")));
            }
        }
    }

    private void checkSubscribers(Path input, Set<String> topics) {
        SubscriberList list = collector.subscribers(input);
        faults.addAll(list.faults());
        warnings.addAll(list.warnings());
        new TreeMap<>(list.topics()).forEach((id, place) -> {
            if (!topics.contains(id)) {
                warnings.add(new InputFault(
                        place,
                        "the id of a topic, which is the name of its file in topics",
                        "\"" + id + "\"",
                        Nearest.to(id, List.copyOf(topics))
                                .map(nearest -> "write " + nearest)
                                .orElse("who wants nothing else gets nothing")));
            }
        });
    }

    /** The ids of those that can be read. */
    private Set<String> checkTopics(Path input) {
        List<Path> files = collector.topicFiles(input);
        if (files.isEmpty()) {
            faults.add(new InputFault(
                    shown(input.resolve("topics")),
                    "at least one topic",
                    "none",
                    "write one, such as topics/floods.yml"));
        }
        Map<String, Path> seen = new HashMap<>();
        for (Path file : files) {
            gather(() -> checkTopic(input, file, seen));
        }
        return seen.keySet();
    }

    private void checkTopic(Path input, Path file, Map<String, Path> seen) {
        Topic topic = collector.topic(input, file);
        Path other = seen.putIfAbsent(topic.id(), file);
        if (other != null) {
            throw new InputFile(input, file)
                    .fault("a name of its own", "that of " + shown(other) + " again", "rename one of the two files");
        }
    }

    /** The rows of a table that is refused as a whole are not told as well. */
    private void checkTable(Path input, Path file) {
        List<InputFault> rowFaults = new ArrayList<>();
        List<InputFault> rowWarnings = new ArrayList<>();
        try (FigureTable table = collector.table(input, file)) {
            tables.add(table.described());
            for (TableReading rows = table.next(); rows != null; rows = table.next()) {
                rowFaults.addAll(rows.faults());
                rowWarnings.addAll(rows.warnings());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faults.addAll(rowFaults);
        warnings.addAll(rowWarnings);
    }

    private void checkArticles(Path input, Path file) {
        InputFile shown = new InputFile(input, file);
        ForeignLanguages foreign = new ForeignLanguages(readable);
        try (ArticleEntries entries = collector.articles(input, file)) {
            for (ArticleEntry entry = entries.next(); entry != null; entry = entries.next()) {
                checkArticle(shown, entry, foreign);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faults.addAll(foreign.faults(shown));
    }

    /** A fault of the program is told as well: a run would leave the article out. */
    private void checkArticle(InputFile file, ArticleEntry entry, ForeignLanguages foreign) {
        try {
            foreign.add(entry.read());
        } catch (InputFaultException e) {
            faults.add(e.fault());
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(InputFault.ofProgram(file.place(), e, "report it together with the file"));
        }
    }

    private void gather(Runnable reading) {
        try {
            reading.run();
        } catch (InputFaultException e) {
            faults.add(e.fault());
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
