package org.lagebrief.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Article;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract}: prints the claims of articles as JSON lines; needs no database. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = "Prints every figure about people that the articles state, a JSON object a line.",
        footer = {
            "",
            "Examples:",
            "  lagebrief extract input/articles                 all articles of a folder",
            "  lagebrief extract --language de report.txt       a text known to be German",
            "",
            "start and end count UTF-16 code units in the article's text, which begins after its front matter."
        })
final class ExtractCommand implements Callable<Integer> {
    private static final String DETECTED = "auto";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = DETECTED,
            description = "de, en, one of input/languages, or auto: what the article declares,"
                    + " else what it looks like. Default: auto")
    private String language = DETECTED;

    @Mixin
    private final PackOptions packOptions = new PackOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Articles, or folders of them at any depth")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        Settings settings = Settings.read(Map.of());
        ClaimExtractor extractor = packOptions.extractor(settings);
        Collector collector = new Collector(settings.collect());
        checkLanguage(extractor);
        int exit = Exit.DONE;
        for (Path path : paths) {
            for (Path file : files(collector, path)) {
                exit = Math.max(exit, extract(collector, extractor, file));
            }
        }
        return exit;
    }

    private int extract(Collector collector, ClaimExtractor extractor, Path file) {
        int exit = Exit.DONE;
        try (ArticleEntries entries = collector.articles(folderOf(file), file.toAbsolutePath())) {
            for (ArticleEntry entry = entries.next(); entry != null; entry = entries.next()) {
                exit = Math.max(exit, extract(extractor, entry, file));
            }
            return exit;
        } catch (InputFaultException e) {
            return leftOut(e.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int extract(ClaimExtractor extractor, ArticleEntry entry, Path file) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Article article = inLanguage(entry.read());
            String place = article.entry() == null ? file.toString() : file + ", " + article.entry();
            checkReadable(extractor, article.language(), place);
            extractor.extract(article).forEach(claim -> out.println(ClaimJson.line(place, claim)));
            out.flush();
            return Exit.DONE;
        } catch (InputFaultException e) {
            return leftOut(e.fault());
        } catch (RuntimeException | StackOverflowError e) {
            return leftOut(InputFault.ofProgram(file.toString(), e, "report it together with the file"));
        }
    }

    private int leftOut(InputFault fault) {
        spec.commandLine().getErr().println("left out: " + FolderOptions.shown(fault));
        return Exit.SKIPPED;
    }

    private void checkLanguage(ClaimExtractor extractor) {
        if (!language.equals(DETECTED)) {
            if (!language.matches("[a-z]{2}")) {
                throw unreadable(extractor, "--language", language);
            }
            checkReadable(extractor, new Language(language), "--language");
        }
    }

    private static void checkReadable(ClaimExtractor extractor, Language language, String place) {
        if (!extractor.languages().contains(language)) {
            throw unreadable(extractor, place, language.code());
        }
    }

    private static InputFaultException unreadable(ClaimExtractor extractor, String place, String found) {
        List<String> known =
                extractor.languages().stream().map(Language::code).sorted().toList();
        return new InputFaultException(new InputFault(
                place, "a language that can be read (" + String.join(", ", known) + ")", found, "name one of these"));
    }

    private Article inLanguage(Article article) {
        return language.equals(DETECTED) ? article : article.in(new Language(language));
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static List<Path> files(Collector collector, Path path) {
        if (!Files.exists(path)) {
            throw new InputFaultException(
                    new InputFault(path.toString(), "a file or a folder", "none", "check how it is written"));
        }
        return Files.isDirectory(path) ? collector.filesBelow(path) : List.of(path);
    }
}
