package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.collect.table.FigureTable;
import org.lagebrief.collect.table.TableReading;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.Topic;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An input folder for a test: files are named as below {@code input/}, and faults are told as from beside it. */
public record Desk(Path input, Collector collector) {
    /** @param properties below {@code lagebrief.collect}, such as {@code tables.max-rows=7}; all others have their defaults */
    public static Desk in(Path folder, String... properties) {
        Map<String, String> set = Arrays.stream(properties)
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(pair -> "lagebrief.collect." + pair[0], pair -> pair[1]));
        CollectSettings settings = new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("lagebrief.collect", CollectSettings.class);
        return new Desk(folder.resolve("input"), new Collector(settings));
    }

    public Desk with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Desk with(String name, byte[] bytes) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path(String name) {
        return input.resolve(name);
    }

    public Article article(String name) {
        List<ArticleEntry> entries = entries(name);
        assertThat(entries).as("articles in " + name).hasSize(1);
        return entries.get(0).read();
    }

    /** The file's articles in order; those that cannot be read are refused when read. */
    public List<ArticleEntry> entries(String name) {
        List<ArticleEntry> found = new ArrayList<>();
        try (ArticleEntries entries = collector.articles(input, path(name))) {
            for (ArticleEntry entry = entries.next(); entry != null; entry = entries.next()) {
                found.add(entry);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places within their files of all articles, file by file, or why they are refused. */
    public List<String> outcomes() {
        return collector.articleFiles(input).stream()
                .flatMap(file -> entries(input.relativize(file).toString()).stream())
                .map(this::outcome)
                .toList();
    }

    private String outcome(ArticleEntry entry) {
        try {
            return String.valueOf(entry.read().entry());
        } catch (InputFaultException e) {
            return told(e.fault());
        }
    }

    public TableReading table(String name) {
        return wholeTable(collector, input, path(name));
    }

    /** How the table is written, without its place. */
    public String dialect(String name) {
        try (FigureTable table = collector.table(input, path(name))) {
            return table.described().replaceFirst("^.*?\\.csv: ", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a table states, and all that is wrong with its rows. */
    public static TableReading wholeTable(Collector collector, Path input, Path file) {
        List<Claim> claims = new ArrayList<>();
        List<InputFault> faults = new ArrayList<>();
        List<InputFault> warnings = new ArrayList<>();
        try (FigureTable table = collector.table(input, file)) {
            for (TableReading rows = table.next(); rows != null; rows = table.next()) {
                claims.addAll(rows.claims());
                faults.addAll(rows.faults());
                warnings.addAll(rows.warnings());
            }
            return new TableReading(claims, faults, warnings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Topic topic(String name) {
        return collector.topic(input, path(name));
    }

    public List<Party> parties() {
        return collector.parties(input);
    }

    public InputFindings findings() {
        return collector.check(input, Set.of(Language.ENGLISH, Language.GERMAN));
    }

    public List<String> faults() {
        return findings().faults().stream().map(this::told).toList();
    }

    /** The line in which the call is refused. */
    public String refusal(ThrowingCallable call) {
        return told(catchThrowableOfType(InputFaultException.class, call).fault());
    }

    public String told(InputFault fault) {
        return fault.toString().replace(input.toString().replace('\\', '/'), "input");
    }
}
