package org.lagebrief.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.extract.score.AccuracyFile;
import org.lagebrief.extract.score.Mark;
import org.lagebrief.extract.score.MarkedText;
import org.lagebrief.extract.score.MarksReader;
import org.lagebrief.extract.score.Score;
import org.lagebrief.extract.score.Verdict;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score}: measures what {@code extract} finds against texts in which people marked every figure. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = "Measures what extract finds against texts in which people marked every figure.",
        footer = {
            "",
            "A folder of marked texts holds gold.jsonl and each text as NAME.txt. A line of gold.jsonl:",
            "  {\"doc\": \"NAME\", \"claims\": [{\"sentence\": \"At least 12 people died, police said.\",",
            "   \"figure\": \"At least 12\", \"low\": 12, \"high\": null, \"bound\": \"at_least\",",
            "   \"measure\": \"killed\", \"origin\": \"police\"}]}",
            "",
            "Examples:",
            "  lagebrief score --language es --errors 20 marked/es    how good a language pack is, and where not",
        })
final class ScoreCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--language", required = true, paramLabel = "CODE", description = "The language of the texts")
    private String language = "";

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "Show so many differences. Default: 0")
    private int errors;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Keep the result as FILE, for the method section of briefings")
    private @Nullable Path write;

    @Mixin
    private final PackOptions packOptions = new PackOptions();

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of marked texts")
    private List<Path> folders = List.of();

    private final List<Verdict> verdicts = new ArrayList<>();
    private int texts;

    @Override
    public Integer call() {
        Settings settings = Settings.read(Map.of());
        ClaimExtractor extractor = packOptions.extractor(settings);
        Collector collector = new Collector(settings.collect());
        Language known = known(extractor);
        for (Path folder : folders) {
            for (MarkedText marked : MarksReader.read(folder)) {
                compare(extractor, article(collector, folder, marked).in(known), marked);
            }
        }
        Score score = Score.of(texts, verdicts);
        print(score);
        if (write != null) {
            new AccuracyFile(extractor.version(known), score).write(write);
        }
        return Exit.DONE;
    }

    private Language known(ClaimExtractor extractor) {
        List<String> codes =
                extractor.languages().stream().map(Language::code).sorted().toList();
        return extractor.languages().stream()
                .filter(one -> one.code().equals(language))
                .findFirst()
                .orElseThrow(() -> new InputFaultException(new InputFault(
                        "--language",
                        "one of " + String.join(", ", codes),
                        language,
                        "name one of these, or add a pack")));
    }

    private static Article article(Collector collector, Path folder, MarkedText marked) {
        Path file = folder.toAbsolutePath().resolve(marked.document() + ".txt");
        try (ArticleEntries entries = collector.articles(folder.toAbsolutePath(), file)) {
            ArticleEntry entry = entries.next();
            if (entry == null) {
                throw new InputFaultException(
                        new InputFault(file.toString(), "a text", "none", "add it, or remove its marks"));
            }
            return entry.read();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void compare(ClaimExtractor extractor, Article article, MarkedText marked) {
        List<Mark> marks = marked.marksIn(article.text());
        List<Claim> claims = extractor.extract(article);
        verdicts.addAll(extractor.scorer(article.language()).verdicts(marked.document(), marks, claims));
        texts++;
    }

    private void print(Score score) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "texts %d, figures marked %d, claimed %d, of these where one is marked %d%n%n",
                score.texts(),
                score.marked(),
                score.claimed(),
                score.met());
        TextTable table = new TextTable("", "right", "F1", "recall", "precision");
        table.add(
                "found",
                score.met(),
                rate(score.f1(score.met())),
                rate(score.foundRecall()),
                rate(score.foundPrecision()));
        table.add("value and bound", score.value(), rate(score.f1(score.value())), "", "");
        table.add("measure", score.measure(), rate(score.f1(score.measure())), "", "");
        table.add("origin", score.origin(), rate(score.f1(score.origin())), "", "");
        table.add("all three", score.all(), rate(score.f1(score.all())), "", "");
        table.add("named origin", score.namedMet(), "", rate(score.namedRecall()), rate(score.namedPrecision()));
        table.print(out);
        verdicts.stream()
                .filter(verdict -> !verdict.isNeutral() && !verdict.isRight())
                .limit(errors)
                .forEach(verdict -> out.print(Differences.shown(verdict)));
        out.flush();
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.3f", rate);
    }
}
