package org.lagebrief.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Article;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures extraction against its bars, each a ratio within the same run, and keeps what stays below. */
final class ExtractionBars {
    private static final double TIMES_OPEN_NLP = 100;
    private static final double OF_READING = 0.2;
    private static final double BY_TWO = 1.7;
    /** A character of the longest text may cost so much of one of the shortest: tables outgrow the processor's caches. */
    private static final double LONGEST_TO_SHORTEST = 2.5;

    private final List<String> missed = new ArrayList<>();

    /** Runs the benchmarks, prints each ratio beside its bar, and returns those that are missed. */
    static List<String> missed() throws RunnerException {
        ExtractionBars bars = new ExtractionBars();
        bars.compareSpeed();
        bars.compareLengths();
        return bars.missed;
    }

    private void compareSpeed() throws RunnerException {
        Map<Integer, Map<String, Double>> perSecond = new TreeMap<>();
        Map<Integer, Double> bytes = new TreeMap<>();
        for (RunResult result : run(ExtractionBenchmark.class)) {
            int counted = Integer.parseInt(result.getParams().getParam("counted"));
            String name = result.getPrimaryResult().getLabel();
            perSecond
                    .computeIfAbsent(counted, c -> new TreeMap<>())
                    .put(name, result.getPrimaryResult().getScore());
            result.getSecondaryResults().forEach((label, secondary) -> {
                if (name.equals("extract") && label.endsWith("gc.alloc.rate.norm")) {
                    bytes.put(counted, secondary.getScore());
                }
            });
        }
        perSecond.forEach((counted, rates) -> compare(texts(counted), rates, bytes.getOrDefault(counted, Double.NaN)));
    }

    private void compare(String texts, Map<String, Double> perSecond, double bytes) {
        double one = perSecond.get("extract");
        Benchmarks.print(
                "German articles/s on one thread: %.0f, %.0f bytes allocated an article; %s", one, bytes, texts);
        atLeast(TIMES_OPEN_NLP, one / perSecond.get("openNlp"), "times OpenNLP's speed");
        atLeast(OF_READING, one / perSecond.get("readAndDecode"), "of the speed of reading and decoding alone");
        atLeast(BY_TWO, perSecond.get("extractByTwo") / one, "times the speed of one thread with two");
        Benchmarks.print("articles/s: %s", shown(perSecond));
    }

    private static String texts(int counted) {
        ClaimExtractor extractor = ClaimExtractor.withBuiltInPacks();
        long characters = 0;
        long claims = 0;
        for (Article article : ExtractionBenchmark.articles(counted)) {
            characters += article.text().length();
            claims += extractor.extract(article).size();
        }
        return String.format(
                Locale.ROOT,
                "%d characters an article, %.2f claims in a thousand",
                characters / ExtractionBenchmark.ARTICLES,
                1000.0 * claims / characters);
    }

    private void compareLengths() throws RunnerException {
        Map<String, Map<Integer, Double>> nanos = new TreeMap<>();
        for (RunResult result : run(LengthBenchmark.class)) {
            int length = Integer.parseInt(result.getParams().getParam("length"));
            nanos.computeIfAbsent(result.getParams().getParam("paragraphs"), p -> new TreeMap<>())
                    .put(length, result.getPrimaryResult().getScore() / length);
        }
        nanos.forEach((paragraphs, perCharacter) -> {
            Benchmarks.print("paragraphs: %s; nanoseconds a character by length: %s", paragraphs, shown(perCharacter));
            double shortest = perCharacter.values().iterator().next();
            double dearest = Collections.max(perCharacter.values());
            atMost(LONGEST_TO_SHORTEST, dearest / shortest, "times the cost of a character in the shortest text");
        });
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName() + "\\.")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private void atLeast(double bar, double measured, String what) {
        judge(measured >= bar, String.format(Locale.ROOT, "%.2f %s, at least %.2f", measured, what, bar));
    }

    private void atMost(double bar, double measured, String what) {
        judge(measured <= bar, String.format(Locale.ROOT, "%.2f %s, at most %.2f", measured, what, bar));
    }

    private void judge(boolean kept, String line) {
        Benchmarks.print("%s: %s", line, kept ? "kept" : "MISSED");
        if (!kept) {
            missed.add(line);
        }
    }

    private static String shown(Map<?, Double> figures) {
        return figures.entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "%s %.1f", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(", "));
    }
}
