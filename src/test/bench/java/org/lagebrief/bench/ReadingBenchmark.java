package org.lagebrief.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.collect.table.FigureTable;
import org.lagebrief.collect.table.TableReading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.util.FileSystemUtils;

/** Reading files with the collector, and with the library alone that does most of the work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@SuppressWarnings("NullAway.Init")
public class ReadingBenchmark {
    /** Rows of the table. */
    static final int ROWS = 100_000;

    /** Pages, each a file of its own. */
    static final int PAGES = 200;

    /** Lines of the file of JSON lines. */
    static final int LINES = 10_000;

    private final Collector collector = new Collector(CollectSettings.defaults());
    private Path folder;

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("lagebrief-bench");
        BenchInput.jsonLines(folder, LINES);
        BenchInput.table(folder, ROWS);
        Random random = new Random(1);
        Files.createDirectories(folder.resolve("pages"));
        for (int i = 0; i < PAGES; i++) {
            Files.writeString(folder.resolve("pages/" + i + ".html"), BenchInput.page(random));
        }
    }

    @TearDown
    public void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Benchmark
    public long tableByCollector() throws IOException {
        long claims = 0;
        try (FigureTable table = collector.table(folder, folder.resolve("tables/toll.csv"))) {
            for (TableReading rows = table.next(); rows != null; rows = table.next()) {
                claims += rows.claims().size();
            }
        }
        return claims;
    }

    @Benchmark
    public long tableByCommonsCsv() throws IOException {
        long cells = 0;
        try (Reader reader = Files.newBufferedReader(folder.resolve("tables/toll.csv"))) {
            for (CSVRecord row : CSVFormat.RFC4180.parse(reader)) {
                cells += row.size();
            }
        }
        return cells;
    }

    @Benchmark
    public long pagesByCollector() {
        long length = 0;
        for (int i = 0; i < PAGES; i++) {
            length += length(folder.resolve("pages/" + i + ".html"));
        }
        return length;
    }

    @Benchmark
    public long pagesByReadability() throws IOException {
        long length = 0;
        for (int i = 0; i < PAGES; i++) {
            String page = Files.readString(folder.resolve("pages/" + i + ".html"));
            String text = new Readability4J("https://outlet.example/", page).parse().getTextContent();
            length += text == null ? 0 : text.length();
        }
        return length;
    }

    @Benchmark
    public long linesByCollector() {
        return length(folder.resolve("articles/crawl.jsonl"));
    }

    /** The floor: the bytes read and decoded. */
    @Benchmark
    public long linesReadAndDecoded() throws IOException {
        return Files.readString(folder.resolve("articles/crawl.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .mapToLong(String::length)
                .sum();
    }

    private long length(Path file) {
        long length = 0;
        try (ArticleEntries entries = collector.articles(folder, file)) {
            for (ArticleEntry entry = entries.next(); entry != null; entry = entries.next()) {
                length += entry.read().text().length();
            }
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
