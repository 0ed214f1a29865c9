package org.lagebrief.collect.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** Reads an article in the format that its content shows, and completes what the file does not declare. */
public final class ArticleReader {
    private static final Pattern DATE = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");
    private static final List<ArticleFormat> FORMATS = List.of(new ForeignFormat(), new TextFormat());

    private final ArticleSettings settings;

    public ArticleReader(ArticleSettings settings) {
        this.settings = settings;
    }

    /** @throws InputFaultException if the file cannot be read, is too large, or holds no text */
    public Article read(InputFile file) {
        byte[] bytes = file.bytes(settings.maxSize(), "articles.maxSize");
        ArticleDraft draft = FORMATS.stream()
                .filter(format -> format.recognises(file, bytes))
                .findFirst()
                .orElseThrow()
                .read(file, bytes);
        if (draft.text().isBlank()) {
            throw file.fault("a text", "only blank lines", "save it again or remove it");
        }
        return new Article(
                id(bytes),
                file.name(),
                draft.headline() != null ? Headlines.shortened(draft.headline()) : Headlines.of(draft.text()),
                draft.publisher(),
                draft.author(),
                draft.url(),
                draft.language() != null ? draft.language() : guessed(file, draft.text()),
                publication(file, draft),
                draft.text(),
                draft.firstLine());
    }

    private static Language guessed(InputFile file, String text) {
        return LanguageGuesser.guess(text)
                .orElseThrow(() -> file.fault(
                        "a text in a language that can be told",
                        "one that cannot",
                        "declare it in front matter, as in \"language: de\""));
    }

    private Publication publication(InputFile file, ArticleDraft draft) {
        if (draft.publishedOn() != null) {
            return new Publication(draft.publishedOn(), Publication.Evidence.DECLARED);
        }
        return dateIn(file.path().getFileName().toString())
                .map(date -> new Publication(date, Publication.Evidence.FILE_NAME))
                .orElseGet(() -> new Publication(
                        LocalDate.ofInstant(file.lastModified(), settings.fileTimeZone()),
                        Publication.Evidence.FILE_TIME));
    }

    private static Optional<LocalDate> dateIn(String name) {
        return DATE.matcher(name)
                .results()
                .flatMap(match -> date(match).stream())
                .findFirst();
    }

    private static Optional<LocalDate> date(MatchResult match) {
        try {
            return Optional.of(Dates.plausible(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(3)),
                    Integer.parseInt(match.group(4)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ArticleId id(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ArticleId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
