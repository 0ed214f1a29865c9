package org.lagebrief.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The databases that a store can lie in; each test gets one of its own. */
public enum TestDatabase {
    H2 {
        @Override
        public String newUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        public String migratedUrl() {
            String url = newUrl();
            migrate(url);
            return url;
        }
    },

    POSTGRESQL {
        @Override
        public String newUrl() {
            return Server.create("template1");
        }

        @Override
        public String migratedUrl() {
            return Server.create(Server.MIGRATED);
        }
    };

    /** The address, with user, of a new and empty database. */
    public abstract String newUrl();

    /** The address of a new database made by the migrations. */
    public abstract String migratedUrl();

    /** What connects to the database of that address, by the one connection that it ever opens. */
    public static DataSource at(String url) {
        return new SingleConnectionDataSource(url, true);
    }

    private static void migrate(String url) {
        Flyway.configure().dataSource(url, null, null).load().migrate();
    }

    /** A server that is started with the first database asked for, and ends with the tests. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final JdbcClient POSTGRES_SQL = JdbcClient.create(POSTGRES.getPostgresDatabase());
        static final String MIGRATED = migrated();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String migrated() {
            String url = create("template1");
            migrate(url);
            return url.replaceAll("^.*/|\\?.*$", "");
        }

        static String create(String template) {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            POSTGRES_SQL
                    .sql("CREATE DATABASE " + name + " TEMPLATE " + template)
                    .update();
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}
