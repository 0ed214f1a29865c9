package org.lagebrief.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.FileLook;
import org.lagebrief.store.Reading;
import org.lagebrief.store.Readings;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Goes through the article files, and through the articles of those that are new, changed, or were not read to their end.
 *
 * <p>It saves no state of its own: how far a file was read stands in the store, and a restart looks at the whole folder
 * again, since it may have changed while nothing ran.
 */
class ArticleBundleReader implements ItemStreamReader<ArticleBundle> {
    private static final int MOST_PIECES = 50;
    private static final long MOST_BYTES = 1L << 20;

    private final Collector collector;
    private final Readings readings;
    private final FileLooks looks;
    private final RunContext run;
    private final Progress progress;
    private Iterator<Path> files = List.<Path>of().iterator();
    private @Nullable OpenFile open;

    /** A file that is being read. */
    private static final class OpenFile {
        final FileLook look;
        final ArticleEntries entries;
        final long size;
        long ordinal;
        long counted;

        OpenFile(FileLook look, ArticleEntries entries, long size, long ordinal) {
            this.look = look;
            this.entries = entries;
            this.size = size;
            this.ordinal = ordinal;
        }

        /** How many bytes were read since it was last asked. */
        long newBytes() {
            long before = counted;
            counted = entries.bytesRead();
            return counted - before;
        }

        /** How many bytes are over with the file: some are never read, as what follows a limit or a damage. */
        long lastBytes() {
            return Math.max(0, size - counted);
        }
    }

    ArticleBundleReader(Collector collector, Readings readings, FileLooks looks, RunContext run, Progress progress) {
        this.collector = collector;
        this.readings = readings;
        this.looks = looks;
        this.run = run;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext executionContext) {
        List<Path> found = collector.articleFiles(run.input());
        progress.begin(
                run.label("collect"),
                found.stream().mapToLong(ArticleBundleReader::size).sum(),
                Progress.Unit.BYTES);
        files = found.iterator();
    }

    @Override
    public @Nullable ArticleBundle read() {
        List<ArticleBundle.Piece> pieces = new ArrayList<>();
        long weight = 0;
        while (pieces.size() < MOST_PIECES && weight < MOST_BYTES) {
            ArticleBundle.Piece piece = next();
            if (piece == null) {
                break;
            }
            pieces.add(piece);
            weight += piece instanceof ArticleBundle.Found found ? found.entry().size() : 0;
        }
        return pieces.isEmpty() ? null : new ArticleBundle(pieces);
    }

    @Override
    public void close() {
        OpenFile last = open;
        open = null;
        if (last != null) {
            close(last);
        }
    }

    private ArticleBundle.@Nullable Piece next() {
        OpenFile current = open;
        while (current == null) {
            if (!files.hasNext()) {
                return null;
            }
            ArticleBundle.Piece settled = begin(files.next());
            if (settled != null) {
                return settled;
            }
            current = open;
        }
        ArticleEntry entry = current.entries.next();
        if (entry != null) {
            current.ordinal++;
            return new ArticleBundle.Found(current.look, current.ordinal, entry, current.newBytes());
        }
        open = null;
        close(current);
        return new ArticleBundle.Ended(current.look, current.ordinal, current.lastBytes());
    }

    /** Opens the file, or tells what came of it if it is not to be opened. */
    private ArticleBundle.@Nullable Piece begin(Path file) {
        try {
            FileLook look = looks.of(file);
            Optional<Reading> known = readings.find(look);
            if (known.filter(Reading::complete).isPresent()) {
                return new ArticleBundle.Known(known.get(), size(file));
            }
            long read = known.map(Reading::entries).orElse(0L);
            OpenFile opened = new OpenFile(look, collector.articles(run.input(), file), size(file), read);
            opened.entries.skip(read);
            open = opened;
            return null;
        } catch (InputFaultException e) {
            return new ArticleBundle.Unreadable(Skips.of(e.fault(), run), size(file));
        }
    }

    private static void close(OpenFile file) {
        try {
            file.entries.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In bytes; 0 if it cannot be told. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
