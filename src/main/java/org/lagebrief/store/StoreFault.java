package org.lagebrief.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.lagebrief.model.InputFault;

/** What a person can do about a database that does not open, or fails while it is used. */
public final class StoreFault {
    private static final String ADDRESS = "spring.datasource.url";
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

    /** Classes of SQL states by which PostgreSQL says that it is not to be had: connection, authorisation, no such database. */
    private static final Set<String> NOT_TO_BE_HAD = Set.of("08", "28", "3D");

    /** How the pool says that no driver knows the address. */
    private static final String NO_DRIVER = "claims to not accept jdbcUrl";

    private StoreFault() {}

    private record Fault(String expected, String found, String remedy) {
        InputFault at(String place) {
            return new InputFault(place, expected, found, remedy);
        }
    }

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
                .map(fault -> fault.at("data folder " + data))
                .or(() -> causes.stream().flatMap(StoreFault::ofServer).findFirst());
    }

    /** The fault of a database that lies elsewhere than in the folder. */
    private static Stream<InputFault> ofServer(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (cause instanceof DatabaseHold.HeldByAnotherException) {
            return Stream.of(new InputFault(
                    ADDRESS,
                    HELD_BY_ANOTHER.expected(),
                    HELD_BY_ANOTHER.found(),
                    "wait for it to end, or name another database"));
        }
        if (message.contains(NO_DRIVER)) {
            String address = message.substring(message.lastIndexOf(' ') + 1);
            return Stream.of(new InputFault(
                    ADDRESS,
                    "the address of a PostgreSQL database, such as jdbc:postgresql://localhost/lagebrief",
                    "\"" + address.replaceAll("\\?.*", "") + "\"",
                    "mend it, or leave it out for a database in the data folder"));
        }
        String state = cause instanceof SQLException failure ? failure.getSQLState() : null;
        return state != null && NOT_TO_BE_HAD.contains(state.substring(0, 2))
                ? Stream.of(new InputFault(
                        ADDRESS,
                        "a database that can be reached",
                        "one that cannot (" + message.replaceFirst("\\.$", "") + ")",
                        "check the address, spring.datasource.username and .password, and whether the server runs"))
                : Stream.empty();
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
