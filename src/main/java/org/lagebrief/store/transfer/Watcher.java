package org.lagebrief.store.transfer;

/** Told how far the carrying of rows has come. */
public interface Watcher {
    void begin(long rows);

    void advance(long rows);
}
