package org.lagebrief.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of the files that stand in a folder, not in those below it.
 *
 * @param folder must be there
 */
record FolderWatch(Path folder) {
    /** An editor saves in several strokes; what comes within this time is one change. */
    private static final long ONE_CHANGE_MILLIS = 150;

    /** Does it at once, and again after each change, until the thread is interrupted. */
    void untilInterrupted(Runnable action) {
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            action.run();
            while (!Thread.currentThread().isInterrupted()) {
                awaitChange(changes);
                action.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitChange(WatchService changes) throws InterruptedException {
        @Nullable WatchKey key = changes.take();
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = changes.poll(ONE_CHANGE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
