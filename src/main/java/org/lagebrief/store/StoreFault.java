package org.lagebrief.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.model.InputFault;

/** What a person can do about a database that does not open. */
public final class StoreFault {
    /** H2's DATABASE_ALREADY_OPEN_1: another process holds the file. */
    private static final int HELD_BY_ANOTHER = 90020;

    private StoreFault() {}

    /** The fault behind a failure to open the database in the folder, or empty if it is none of ours to explain. */
    public static Optional<InputFault> of(Throwable failure, Path data) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(cause -> cause.getErrorCode() == HELD_BY_ANOTHER)
                .map(cause -> new InputFault(
                        "data folder " + data,
                        "no other run at work on it",
                        "one that still is",
                        "wait for it to end, or name another folder with --data"))
                .findFirst();
    }
}
