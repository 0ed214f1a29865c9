package org.lagebrief.job;

import org.lagebrief.collect.table.FigureTable;
import org.lagebrief.model.Skipped;
import org.lagebrief.store.FileLook;
import org.lagebrief.store.Reading;

/** What came of a figure table. */
sealed interface TableRead {
    /** It and its mapping look as they did when it was read. */
    record Known(Reading reading) implements TableRead {}

    /** It was opened: its rows are pulled while they are kept, since there may be millions. */
    record Rows(FileLook look, FigureTable table) implements TableRead {}

    /** It is left out as a whole. */
    record Unreadable(Skipped skipped) implements TableRead {}
}
