package org.lagebrief.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a database for one process: it takes runs that are marked as being at work for dead, which they are only if no other
 * process is at them.
 *
 * <p>H2 locks its file itself; on PostgreSQL it is an advisory lock, which ends with the process however that ends.
 */
public final class DatabaseHold implements AutoCloseable {
    /** "lagebrie" in ASCII. */
    private static final long LOCK = 0x6c61676562726965L;

    private final @Nullable Connection holding;

    /**
     * Holds the database until it is closed.
     *
     * @throws HeldByAnotherException if another process holds it
     * @throws SQLException if the database cannot be reached
     */
    DatabaseHold(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        boolean needed = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        if (needed && !isLocked(connection)) {
            connection.close();
            throw new HeldByAnotherException();
        }
        if (!needed) {
            connection.close();
        }
        holding = needed ? connection : null;
    }

    private static boolean isLocked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        if (holding != null) {
            try (Statement statement = holding.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
            holding.close();
        }
    }

    /** Says that another process is at work on the database. */
    static final class HeldByAnotherException extends IllegalStateException {
        HeldByAnotherException() {
            super("held by another process");
        }
    }
}
