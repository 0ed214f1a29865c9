package org.lagebrief.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.store.Articles;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the run's articles that this version of the extractor has not read yet, a page at a time.
 *
 * <p>It saves no state of its own: what is written is no longer pending, so a restart begins where the last commit ended.
 */
class PendingArticleReader implements ItemStreamReader<Article> {
    private static final int PAGE = 100;

    private final Articles articles;
    private final RunInputs inputs;
    private final ClaimExtractor extractor;
    private final RunContext run;
    private final Progress progress;
    private Iterator<PendingPages> pages = List.<PendingPages>of().iterator();
    private Iterator<Article> page = List.<Article>of().iterator();
    private @Nullable PendingPages current;

    PendingArticleReader(
            Articles articles, RunInputs inputs, ClaimExtractor extractor, RunContext run, Progress progress) {
        this.articles = articles;
        this.inputs = inputs;
        this.extractor = extractor;
        this.run = run;
        this.progress = progress;
    }

    /** The pages of some readings that together have few articles, or of one that may have many. */
    private final class PendingPages {
        private final List<Long> readings;
        private final Language language;
        private final String version;
        private String after = "";
        private boolean ended;

        PendingPages(List<Long> readings, Language language) {
            this.readings = readings;
            this.language = language;
            this.version = extractor.version(language);
        }

        /** The next page, which may be empty, or null after the last. */
        @Nullable
        List<Article> next() {
            if (ended) {
                return null;
            }
            if (readings.size() > 1) {
                ended = true;
                return articles.pending(readings, language, version);
            }
            long reading = readings.get(0);
            String last = articles.endOfPage(reading, after, PAGE).orElse(null);
            if (last == null) {
                ended = true;
                return null;
            }
            List<Article> page = articles.pending(reading, language, version, after, last);
            after = last;
            return page;
        }
    }

    @Override
    public void open(ExecutionContext executionContext) {
        List<List<Long>> groups = groups(inputs.sizes(run.run()));
        long pending = 0;
        List<PendingPages> all = new ArrayList<>();
        for (Language language : extractor.languages().stream()
                .sorted(Comparator.comparing(Language::code))
                .toList()) {
            long waiting = articles.countPending(run.run(), language, extractor.version(language));
            if (waiting > 0) {
                groups.forEach(readings -> all.add(new PendingPages(readings, language)));
            }
            pending += waiting;
        }
        progress.begin(run.label("extract"), pending, Progress.Unit.ITEMS);
        pages = all.iterator();
    }

    @Override
    public @Nullable Article read() {
        while (!page.hasNext()) {
            List<Article> next = current == null ? null : current.next();
            if (next != null) {
                page = next.iterator();
            } else if (pages.hasNext()) {
                current = pages.next();
            } else {
                return null;
            }
        }
        return page.next();
    }

    /** Readings in groups of few articles; a large one stands alone. */
    private static List<List<Long>> groups(Map<Long, Long> sizes) {
        List<List<Long>> groups = new ArrayList<>();
        List<Long> group = new ArrayList<>();
        long articles = 0;
        for (Map.Entry<Long, Long> reading : sizes.entrySet()) {
            if (articles + reading.getValue() > PAGE && !group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
                articles = 0;
            }
            group.add(reading.getKey());
            articles += reading.getValue();
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }
}
