package org.lagebrief.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.Collector;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.store.Articles;
import org.lagebrief.store.KnownFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads an article's file, unless it looks as it did when it was last read and holds the same bytes; a file that cannot be read stops nothing. */
class ArticleProcessor implements ItemProcessor<Path, Collected> {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleProcessor.class);

    /** Of what an article says about itself, in UTF-16 code units; far beyond any real one, far within a column. */
    private static final int LONGEST = 10_000;

    private final Collector collector;
    private final Articles articles;
    private final Set<Language> readable;
    private final RunContext run;
    private final String manner;

    /**
     * @param readable the languages that have a pack; an article in another one is left out, and says so
     * @param manner names the way of reading, see {@link KnownFile.Look}
     */
    ArticleProcessor(Collector collector, Articles articles, Set<Language> readable, RunContext run, String manner) {
        this.collector = collector;
        this.articles = articles;
        this.readable = readable;
        this.run = run;
        this.manner = manner;
    }

    @Override
    public Collected process(Path file) {
        try {
            KnownFile.Look look = look(file);
            Optional<ArticleId> known = articles.known(run.name(file))
                    .filter(before -> before.look().equals(look))
                    .map(KnownFile::article)
                    .filter(before -> before.equals(hash(file)));
            return known.isPresent() ? new Collected.Known(run.name(file), known.get()) : read(file, look);
        } catch (InputFaultException e) {
            return new Collected.Unreadable(Skips.of(e.fault(), run));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} is left out", file, e);
            return new Collected.Unreadable(Skips.ofFailure(run.name(file), e));
        }
    }

    private Collected read(Path file, KnownFile.Look look) {
        Article article = collector.article(run.input(), file);
        checkLength(article, "title", article.headline());
        checkLength(article, "publisher", article.publisher());
        checkLength(article, "author", article.author());
        checkLength(article, "url", article.url());
        if (!readable.contains(article.language())) {
            String known = readable.stream().map(Language::code).sorted().collect(Collectors.joining(", "));
            throw new InputFaultException(new InputFault(
                    article.file(),
                    "a language that can be read (" + known + ")",
                    article.language().code(),
                    "declare another one if this is wrong, or take the file out"));
        }
        return new Collected.Read(article, look);
    }

    private static void checkLength(Article article, String field, @Nullable Object value) {
        int length = String.valueOf(value).length();
        if (length > LONGEST) {
            throw new InputFaultException(new InputFault(
                    article.file(),
                    "a " + field + " of at most " + LONGEST + " characters",
                    "one of " + length,
                    "shorten it"));
        }
    }

    /** The bytes decide, since copying with times kept can change them and neither size nor time. */
    private ArticleId hash(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            return new ArticleId(HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private KnownFile.Look look(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new KnownFile.Look(
                    attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), manner);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private InputFaultException unreadable(Path file, IOException cause) {
        return cause instanceof NoSuchFileException
                ? new InputFaultException(new InputFault(run.name(file), "a file", "none any more", "run again"), cause)
                : new InputFaultException(
                        new InputFault(
                                run.name(file),
                                "a readable file",
                                "one that cannot be read (" + cause.getClass().getSimpleName() + ")",
                                "check its name and permissions"),
                        cause);
    }
}
