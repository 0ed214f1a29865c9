package org.lagebrief.store.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how its values stand in a file: what is read from a database goes into another as the same value. */
enum ColumnKind {
    TEXT {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parse(Object written) {
            return (String) written;
        }
    },

    WHOLE_NUMBER {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }

        @Override
        Object parse(Object written) {
            return ((Number) written).longValue();
        }
    },

    NUMBER {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return row.wasNull() ? null : value;
        }

        @Override
        Object parse(Object written) {
            return ((Number) written).doubleValue();
        }
    },

    FLAG {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }

        @Override
        Object parse(Object written) {
            return (Boolean) written;
        }
    },

    DATE {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            LocalDate value = row.getObject(column, LocalDate.class);
            return value == null ? null : value.toString();
        }

        @Override
        Object parse(Object written) {
            return LocalDate.parse((String) written);
        }
    },

    LOCAL_TIME {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            LocalDateTime value = row.getObject(column, LocalDateTime.class);
            return value == null ? null : value.toString();
        }

        @Override
        Object parse(Object written) {
            return LocalDateTime.parse((String) written);
        }
    },

    MOMENT {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant().toString();
        }

        @Override
        Object parse(Object written) {
            return Instant.parse((String) written).atOffset(ZoneOffset.UTC);
        }
    },

    TEXTS {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getArray(column) == null
                    ? null
                    : List.of((Object[]) row.getArray(column).getArray());
        }

        @Override
        Object parse(Object written) {
            return ((List<?>) written).stream().map(String.class::cast).toArray(String[]::new);
        }
    };

    /** The kind of a column of that type, by the name that the SQL standard's information schema has for it. */
    static ColumnKind of(String dataType) {
        return switch (dataType.toLowerCase(Locale.ROOT)) {
            case "character", "character varying", "character large object", "text" -> TEXT;
            case "bigint", "integer" -> WHOLE_NUMBER;
            case "double precision" -> NUMBER;
            case "boolean" -> FLAG;
            case "date" -> DATE;
            case "timestamp", "timestamp without time zone" -> LOCAL_TIME;
            case "timestamp with time zone" -> MOMENT;
            case "array" -> TEXTS;
            default -> throw new IllegalStateException("columns of type " + dataType + " cannot be carried over");
        };
    }

    /** The value as text, number, flag or list of texts. */
    abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

    /**
     * The value as drivers take it.
     *
     * @throws ClassCastException if something else is written there
     * @throws java.time.DateTimeException if it is no date or time
     */
    abstract Object parse(Object written);
}
