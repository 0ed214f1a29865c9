package org.lagebrief.store.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Week;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How sendings stand in rows, and which rows are meant. */
final class SendingRow {
    /** The condition on {@code sending s} of a {@link #selected} statement. */
    static final String SELECTED = """
             (CAST(:week AS VARCHAR) IS NULL OR s.week = CAST(:week AS VARCHAR))
                AND (CAST(:topic AS VARCHAR) IS NULL OR s.topic = CAST(:topic AS VARCHAR))
            """;

    private static final int LONGEST_REPLY = 500;

    private SendingRow() {}

    static JdbcClient.StatementSpec selected(JdbcClient jdbc, Selection selection, String sql) {
        Week week = selection.week();
        return jdbc.sql(sql)
                .param("week", week == null ? null : week.toString())
                .param("topic", selection.topicId());
    }

    static String shortened(String reply) {
        return reply.length() <= LONGEST_REPLY ? reply : reply.substring(0, LONGEST_REPLY - 2) + " …";
    }

    static EditionId edition(ResultSet row) throws SQLException {
        return new EditionId(Codes.string(row, "topic"), Week.parse(Codes.string(row, "week")), row.getInt("revision"));
    }

    /** With the address of the subscriber that is joined to it, if there still is one. */
    static Sending sending(ResultSet row, int number) throws SQLException {
        String address = row.getString("address");
        return new Sending(
                row.getLong("id"),
                edition(row),
                row.getLong("subscriber_id"),
                address == null ? null : new EmailAddress(address),
                Codes.ofCode(SendingState.class, Codes.string(row, "state")),
                row.getBoolean("correction"),
                Codes.string(row, "message_id"),
                row.getInt("attempts"),
                Codes.instant(row, "due_at"),
                Codes.instant(row, "changed_at"),
                row.getString("reply"));
    }

    static ClaimedSending claimed(ResultSet row, int number) throws SQLException {
        return new ClaimedSending(
                row.getLong("id"),
                edition(row),
                row.getLong("subscriber_id"),
                new EmailAddress(Codes.string(row, "address")),
                row.getString("name"),
                new Language(Codes.string(row, "language")),
                row.getBoolean("correction"),
                Codes.string(row, "message_id"),
                row.getString("earlier_id"),
                row.getInt("attempts"));
    }
}
