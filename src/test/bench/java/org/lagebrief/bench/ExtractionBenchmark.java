package org.lagebrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.util.FileSystemUtils;

/** Finding the claims of German articles of 2 to 3 KB, beside reading them from disk and beside OpenNLP's way to parts of speech; an operation is an article. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 6, time = 3)
@SuppressWarnings("NullAway.Init")
public class ExtractionBenchmark {
    static final int ARTICLES = 800;

    /** Of a hundred paragraphs so many are drawn from those with digits. */
    @Param({"10", "25", "50"})
    private int counted;

    private final ClaimExtractor extractor = ClaimExtractor.withBuiltInPacks();
    private List<Article> articles;
    private final OpenNlpPipeline openNlp = new OpenNlpPipeline();
    private Path folder;

    /** Which article is the thread's next. */
    @State(Scope.Thread)
    public static class Turn {
        private int taken;

        int next() {
            taken = (taken + 1) % ARTICLES;
            return taken;
        }
    }

    static List<Article> articles(int counted) {
        NewsTexts texts = NewsTexts.german(counted);
        return Stream.generate(texts::article)
                .limit(ARTICLES)
                .map(NewsTexts::asArticle)
                .toList();
    }

    @Setup
    public void write() throws IOException {
        articles = articles(counted);
        folder = Files.createTempDirectory("lagebrief-bench");
        for (int i = 0; i < ARTICLES; i++) {
            Files.writeString(file(i), articles.get(i).text());
        }
    }

    @TearDown
    public void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private Path file(int article) {
        return folder.resolve(article + ".txt");
    }

    @Benchmark
    public List<Claim> extract(Turn turn) {
        return extractor.extract(articles.get(turn.next()));
    }

    @Benchmark
    @Threads(2)
    public List<Claim> extractByTwo(Turn turn) {
        return extractor.extract(articles.get(turn.next()));
    }

    /** The floor: the bytes read and decoded. */
    @Benchmark
    public int readAndDecode(Turn turn) throws IOException {
        return Files.readString(file(turn.next())).length();
    }

    @Benchmark
    public int openNlp(Turn turn) {
        return openNlp.tag(articles.get(turn.next()).text());
    }
}
