package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Skipped;
import org.lagebrief.store.FileLook;
import org.lagebrief.store.Reading;

/** What came of a figure table. */
sealed interface TableRead {
    /** It and its mapping look as they did when it was read. */
    record Known(Reading reading) implements TableRead {}

    /**
     * It was read.
     *
     * @param skipped the rows that could not be read
     */
    record Rows(FileLook look, List<Claim> claims, List<Skipped> skipped) implements TableRead {}

    /** It is left out as a whole. */
    record Unreadable(Skipped skipped) implements TableRead {}
}
