package org.lagebrief.job;

/** Told how a run gets on, from several threads; the commands show it on a terminal. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String label, long total, Unit unit) {}

        @Override
        public void advance(long steps) {}

        @Override
        public void end() {}
    };

    /** What is counted. */
    enum Unit {
        ITEMS,
        BYTES
    }

    /** @param label the week, if the work belongs to one, and the step */
    void begin(String label, long total, Unit unit);

    /** @param steps how many more are done */
    void advance(long steps);

    void end();
}
