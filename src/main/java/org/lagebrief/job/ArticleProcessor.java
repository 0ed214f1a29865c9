package org.lagebrief.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.model.Article;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Skipped;
import org.lagebrief.store.FileLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads the articles of a bundle; one that cannot be read stops nothing. */
class ArticleProcessor implements ItemProcessor<ArticleBundle, Collected> {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleProcessor.class);

    /** Of what an article says about itself, in UTF-16 code units; far beyond any real one, far within a column. */
    private static final int LONGEST = 10_000;

    private final RunContext run;

    ArticleProcessor(RunContext run) {
        this.run = run;
    }

    @Override
    public Collected process(ArticleBundle bundle) {
        List<Collected.Part> parts = new ArrayList<>();
        FileParts file = null;
        long bytes = 0;
        for (ArticleBundle.Piece piece : bundle.pieces()) {
            bytes += piece.bytes();
            if (piece instanceof ArticleBundle.Found found) {
                file = file == null ? new FileParts(found.look()) : file;
                file.add(found.entry(), found.ordinal());
            } else if (piece instanceof ArticleBundle.Ended ended) {
                file = file == null ? new FileParts(ended.look()) : file;
                parts.add(file.ended(ended.entries()));
                file = null;
            } else if (piece instanceof ArticleBundle.Known known) {
                parts.add(new Collected.Known(known.reading()));
            } else if (piece instanceof ArticleBundle.Unreadable unreadable) {
                parts.add(new Collected.Unreadable(unreadable.skipped()));
            }
        }
        if (file != null) {
            parts.add(file.soFar(false));
        }
        return new Collected(parts, bytes);
    }

    /** Gathers what the entries of one file come to. */
    private final class FileParts {
        private final FileLook look;
        private final List<Article> articles = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private long entries;
        private boolean doubtful;

        FileParts(FileLook look) {
            this.look = look;
        }

        void add(ArticleEntry entry, long ordinal) {
            entries = ordinal;
            try {
                articles.add(checked(entry.read()));
            } catch (InputFaultException e) {
                skipped.add(Skips.of(e.fault(), run));
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("{} is left out", look.file(), e);
                skipped.add(Skips.ofFailure(look.file(), e));
                doubtful = true;
            }
        }

        Collected.Read ended(long all) {
            entries = all;
            return soFar(true);
        }

        Collected.Read soFar(boolean ended) {
            return new Collected.Read(look, articles, skipped, entries, ended, doubtful);
        }
    }

    private static Article checked(Article article) {
        checkLength(article, "title", article.headline());
        checkLength(article, "publisher", article.publisher());
        checkLength(article, "author", article.author());
        checkLength(article, "url", article.url());
        return article;
    }

    private static void checkLength(Article article, String field, @Nullable Object value) {
        int length = String.valueOf(value).length();
        if (length > LONGEST) {
            String place = article.entry() == null ? article.file() : article.file() + ", " + article.entry();
            throw new InputFaultException(new InputFault(
                    place, "a " + field + " of at most " + LONGEST + " characters", "one of " + length, "shorten it"));
        }
    }
}
