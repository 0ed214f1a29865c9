package org.lagebrief.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.lagebrief.model.InputFault;

/** What a person can do about a database that does not open, or fails while it is used. */
public final class StoreFault {
    private static final String DATABASE = "lagebrief.mv.db";
    private static final String REMEDY = "move " + DATABASE + " away, or put back a copy of it: without it, runs read"
            + " everything again and count revisions from 1";

    private static final Fault HELD_BY_ANOTHER = new Fault(
            "no other run at work on it",
            "one that still is",
            "wait for it to end, or name another folder with --data");
    private static final Fault DAMAGED = new Fault("a database that can be read", "a damaged one", REMEDY);
    private static final Fault UNREADABLE = new Fault(
            "a database that can be read and written",
            "one that cannot",
            "check its permissions and the disk; if these are right, " + REMEDY);
    private static final Fault FOREIGN =
            new Fault("a database of this version", "one of another version", "use that version, or " + REMEDY);
    private static final Fault FULL = new Fault("room on the disk", "none left", "make some, then run it again");

    /** H2's error codes: DATABASE_ALREADY_OPEN_1, IO_EXCEPTION_1 and _2, FILE_CORRUPTED_1, FILE_VERSION_ERROR_1. */
    private static final Map<Integer, Fault> BY_CODE =
            Map.of(90020, HELD_BY_ANOTHER, 90028, UNREADABLE, 90031, UNREADABLE, 90030, DAMAGED, 90048, FOREIGN);

    private StoreFault() {}

    private record Fault(String expected, String found, String remedy) {}

    /** The fault behind a failure of the database in the folder, or empty if it is none of ours to explain. */
    public static Optional<InputFault> of(Throwable failure, Path data) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(100)
                .toList();
        return causes.stream()
                .filter(StoreFault::isDiskFull)
                .findFirst()
                .map(cause -> FULL)
                .or(() -> causes.stream().flatMap(StoreFault::fault).findFirst())
                .map(fault -> new InputFault("data folder " + data, fault.expected(), fault.found(), fault.remedy()));
    }

    private static boolean isDiskFull(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left on device") || message.contains("not enough space on the disk");
    }

    private static Stream<Fault> fault(Throwable cause) {
        if (cause instanceof FlywayValidateException) {
            return Stream.of(FOREIGN);
        }
        return cause instanceof SQLException failure
                ? Stream.ofNullable(BY_CODE.get(failure.getErrorCode()))
                : Stream.empty();
    }
}
