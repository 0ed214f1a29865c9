package org.lagebrief.job;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads which files stand in a folder.
 *
 * <p>It saves no state of its own: what was done with a file is kept in the store, and a restart looks at the whole
 * folder again, since it may have changed while nothing ran.
 */
class PathReader implements ItemStreamReader<Path> {
    private final Supplier<List<Path>> folder;
    private final Progress progress;
    private final String label;
    private Iterator<Path> files = List.<Path>of().iterator();

    PathReader(Supplier<List<Path>> folder, Progress progress, String label) {
        this.folder = folder;
        this.progress = progress;
        this.label = label;
    }

    @Override
    public void open(ExecutionContext executionContext) {
        List<Path> found = folder.get();
        progress.begin(label, found.size(), Progress.Unit.ITEMS);
        files = found.iterator();
    }

    @Override
    public @Nullable Path read() {
        return files.hasNext() ? files.next() : null;
    }
}
