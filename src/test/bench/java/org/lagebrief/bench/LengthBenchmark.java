package org.lagebrief.bench;

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
import org.openjdk.jmh.annotations.Warmup;

/** Finding the claims of German texts from 1 KB to 5 MB, in paragraphs and in one; an operation is an article. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class LengthBenchmark {
    /** Short texts differ, so there are as many as make up this length. */
    private static final int WHOLE = 500_000;

    /** Hundredths of the paragraphs that count something. */
    private static final int HALF = 50;

    @Param({"1000", "10000", "100000", "1000000", "5000000"})
    private int length;

    @Param({"many", "one"})
    private String paragraphs;

    private final ClaimExtractor extractor = ClaimExtractor.withBuiltInPacks();
    private List<Article> articles;
    private int turn;

    @Setup
    public void write() {
        String paragraphBreak = paragraphs.equals("many") ? "\n\n" : " ";
        NewsTexts texts = NewsTexts.german(HALF);
        articles = Stream.generate(() -> texts.text(length, paragraphBreak))
                .limit(Math.max(1, WHOLE / length))
                .map(NewsTexts::asArticle)
                .toList();
    }

    @Benchmark
    public List<Claim> extract() {
        turn = (turn + 1) % articles.size();
        return extractor.extract(articles.get(turn));
    }
}
