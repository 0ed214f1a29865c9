package org.lagebrief.collect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleReader;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.InputWalk;
import org.lagebrief.collect.table.FigureTable;
import org.lagebrief.collect.table.TableReader;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.Schedule;
import org.lagebrief.model.Topic;

/**
 * Reads what a desk keeps in its input folder: articles, figure tables, topics and sources.
 *
 * <p>Every file a person put there is listed, and either read or refused with a reason; hidden files are left out.
 */
public final class Collector {
    private final ArticleReader articles;
    private final TableReader tables;
    private final TopicReader topics;
    private final SourcesReader sources;

    public Collector(CollectSettings settings) {
        this(settings, new ArticleReader(settings.articles()));
    }

    Collector(CollectSettings settings, ArticleReader articles) {
        this.articles = articles;
        tables = new TableReader(settings.tables(), settings.maxSettingSize());
        topics = new TopicReader(settings.maxSettingSize());
        sources = new SourcesReader(settings.maxSettingSize());
    }

    /** Every file at any depth below {@code input/articles}, sorted; empty if the folder is missing. */
    public List<Path> articleFiles(Path input) {
        return filesBelow(input.resolve("articles"));
    }

    /** Every file at any depth below a folder, sorted; what cannot be visited is among them, to be refused when read. */
    public List<Path> filesBelow(Path folder) {
        return InputWalk.filesBelow(folder);
    }

    /**
     * The articles in a file, one by one; to be closed.
     *
     * @throws InputFaultException if there is no such file, or it may not be read
     */
    public ArticleEntries articles(Path input, Path file) {
        return articles.open(new InputFile(input, file));
    }

    /** Every file at any depth below {@code input/tables} save the mappings of tables, sorted. */
    public List<Path> tableFiles(Path input) {
        return InputWalk.filesBelow(input.resolve("tables")).stream()
                .filter(file -> !isMappingOfTable(file))
                .toList();
    }

    /** The file that says what a table's rows and columns mean, whether it is there or not. */
    public Path mapping(Path table) {
        return table.resolveSibling(table.getFileName() + ".yml");
    }

    /**
     * A figure table, whose rows are then pulled one by one; to be closed.
     *
     * @throws InputFaultException if the table or its mapping cannot be read, as far as the table's beginning tells
     */
    public FigureTable table(Path input, Path file) {
        return tables.open(new InputFile(input, file));
    }

    /** Every file at any depth below {@code input/topics}, sorted. */
    public List<Path> topicFiles(Path input) {
        return InputWalk.filesBelow(input.resolve("topics"));
    }

    /** @throws InputFaultException if the file is no topic */
    public Topic topic(Path input, Path file) {
        return topics.read(new InputFile(input, file));
    }

    /**
     * When the topic's briefing is made by itself, if its file says so.
     *
     * @throws InputFaultException if the file is no topic
     */
    public Optional<Schedule> schedule(Path input, Path file) {
        return topics.schedule(new InputFile(input, file));
    }

    /**
     * The schedule that is written, as in a topic's file.
     *
     * @param zone where none is written
     * @throws IllegalArgumentException if it is none, or its time never comes
     */
    public Schedule schedule(String written, ZoneId zone) {
        return ScheduleReader.read(written, zone);
    }

    /**
     * The parties of {@code input/sources.yml}; none if it is absent.
     *
     * @throws InputFaultException if it cannot be read, repeats an id, or gives one name to two parties
     */
    public List<Party> parties(Path input) {
        SourcesReader.Reading reading = sources(input);
        reading.faults().stream().findFirst().ifPresent(fault -> {
            throw new InputFaultException(fault);
        });
        return reading.parties();
    }

    /**
     * The subscribers of {@code input/subscribers.csv}; none if it is absent.
     *
     * @throws InputFaultException if it cannot be read as a table of subscribers at all
     */
    public SubscriberList subscribers(Path input) {
        Path file = input.resolve("subscribers.csv");
        return Files.exists(file) ? subscribers(input, file) : SubscriberList.NONE;
    }

    /** The subscribers of another file. */
    public SubscriberList subscribers(Path input, Path file) {
        return SubscribersReader.read(new InputFile(input, file));
    }

    /**
     * Everything a run would trip over in this folder: stray names, topics, sources, subscribers, tables,
     * articles, in this order.
     *
     * @param readable the languages in which figures can be found
     */
    public InputFindings check(Path input, Set<Language> readable) {
        return new InputCheck(this, readable).findings(input);
    }

    SourcesReader.Reading sources(Path input) {
        var file = new InputFile(input, input.resolve("sources.yml"));
        return file.exists() ? sources.read(file) : new SourcesReader.Reading(List.of(), List.of());
    }

    private static boolean isMappingOfTable(Path file) {
        String path = file.toString();
        return path.endsWith(".yml")
                && Files.exists(
                        file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yml$", "")));
    }
}
