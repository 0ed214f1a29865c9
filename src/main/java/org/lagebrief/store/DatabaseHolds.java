package org.lagebrief.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/** Takes the database for this process, for as long as it is needed. */
public final class DatabaseHolds {
    private final DataSource database;

    DatabaseHolds(DataSource database) {
        this.database = database;
    }

    /**
     * Does the work while this process holds the database.
     *
     * @return false, with nothing done, if another process holds it
     * @throws DataAccessException if it cannot be reached
     */
    public boolean whileHeld(Runnable work) {
        try {
            DatabaseHold hold = new DatabaseHold(database);
            try {
                work.run();
                return true;
            } finally {
                hold.close();
            }
        } catch (DatabaseHold.HeldByAnotherException e) {
            return false;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database cannot be held", e);
        }
    }
}
