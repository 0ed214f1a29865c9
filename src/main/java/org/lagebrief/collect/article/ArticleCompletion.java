package org.lagebrief.collect.article;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.article.format.ArticleSettings;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entry;
import org.lagebrief.collect.article.format.Headlines;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** Makes an article of what was found, and completes what it does not declare: headline, language, publication date. */
final class ArticleCompletion {
    private static final Pattern NAME_DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");
    private static final Pattern PATH_DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_./]?)(\\d\\d?)\\2(\\d\\d?)(?!\\d)");

    private final ArticleSettings settings;

    ArticleCompletion(ArticleSettings settings) {
        this.settings = settings;
    }

    /** @throws InputFaultException if the entry is damaged, or holds no text */
    Article article(Entry entry) {
        Content content = entry.content();
        ArticleDraft draft = entry.draft().mended();
        if (draft.text().isBlank()) {
            throw content.fault("a text", "none in it", "save it again or remove it");
        }
        Prose.flaw(draft.text()).ifPresent(flaw -> {
            throw content.fault("a text", flaw, "save its text as .txt in UTF-8, or move the file elsewhere");
        });
        URI url = draft.url() != null ? draft.url() : content.told().url();
        return new Article(
                id(entry.identity()),
                content.file().name(),
                content.entry(),
                draft.headline() != null ? Headlines.shortened(draft.headline()) : Headlines.of(draft.text()),
                draft.publisher(),
                draft.author(),
                url,
                language(content, draft),
                publication(draft.publication(), content, url),
                draft.text(),
                draft.firstLine(),
                draft.coverage());
    }

    /** What the text itself leaves no doubt of wins over what is declared, and that over what the text only suggests. */
    private static Language language(Content content, ArticleDraft draft) {
        return LanguageGuesser.certain(draft.text())
                .or(() -> Optional.ofNullable(draft.language()))
                .or(() -> LanguageGuesser.guess(draft.text()))
                .orElseThrow(() -> content.fault(
                        "a text in a language that can be told",
                        "one that cannot",
                        "declare it in front matter, as in \"language: de\""));
    }

    /** What the article tells, unless its address or name is better evidence, as for the date at which a file was made. */
    private Publication publication(@Nullable Publication told, Content content, @Nullable URI url) {
        if (told != null && !told.evidence().isDerived()) {
            return told;
        }
        Publication derived = derived(content, url);
        return told != null && told.evidence().compareTo(derived.evidence()) <= 0 ? told : derived;
    }

    private Publication derived(Content content, @Nullable URI url) {
        return Optional.ofNullable(url)
                .flatMap(address -> dateIn(PATH_DATE, String.valueOf(address.getPath())))
                .map(date -> Publication.on(date, Publication.Evidence.ADDRESS))
                .or(() -> dateIn(NAME_DATE, content.name())
                        .map(date -> Publication.on(date, Publication.Evidence.FILE_NAME)))
                .or(() -> Optional.ofNullable(content.told().savedAt())
                        .map(saved -> Publication.on(day(saved), Publication.Evidence.SAVED)))
                .orElseGet(() -> Publication.on(day(content.file().lastModified()), Publication.Evidence.FILE_TIME));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, settings.fileTimeZone());
    }

    private static Optional<LocalDate> dateIn(Pattern pattern, String name) {
        return pattern.matcher(name)
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

    private static ArticleId id(byte[] identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity);
            return new ArticleId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
