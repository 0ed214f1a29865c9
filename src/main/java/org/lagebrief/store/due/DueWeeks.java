package org.lagebrief.store.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;
import org.lagebrief.store.Codes;
import org.lagebrief.store.RunKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what has come of each week that was due; a topic of null stands for all of them. */
public final class DueWeeks {
    private final JdbcClient jdbc;

    public DueWeeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when the topic's plan holds, if it was ever seen. */
    public Optional<Instant> since(@Nullable String topicId) {
        return jdbc.sql("SELECT since FROM plan WHERE topic = :topic")
                .param("topic", key(topicId))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Notes that the topic's plan holds from now on; called once for each plan. */
    public void begin(@Nullable String topicId, Instant now) {
        jdbc.sql("INSERT INTO plan (topic, since) VALUES (:topic, :now)")
                .param("topic", key(topicId))
                .param("now", Codes.utc(now))
                .update();
    }

    /** What has come of that week, if anything. */
    public Optional<DueWeek> find(@Nullable String topicId, Week week) {
        return jdbc.sql("SELECT * FROM due_week WHERE topic = :topic AND week = :week")
                .param("topic", key(topicId))
                .param("week", week.toString())
                .query(DueWeeks::dueWeek)
                .optional();
    }

    /** The weeks that became due last, the latest first. */
    public List<DueWeek> latest(int limit) {
        return jdbc.sql("SELECT * FROM due_week ORDER BY due_at DESC, week DESC, topic FETCH FIRST :limit ROWS ONLY")
                .param("limit", limit)
                .query(DueWeeks::dueWeek)
                .list();
    }

    /** Puts it in the place of what was known of that week. */
    public void save(DueWeek due) {
        jdbc.sql("""
                MERGE INTO due_week t
                USING (VALUES (CAST(:topic AS VARCHAR), CAST(:week AS VARCHAR))) AS n (topic, week)
                    ON t.topic = n.topic AND t.week = n.week
                WHEN MATCHED THEN UPDATE SET due_at = :dueAt, state = :state, tries = :tries, changed_at = :changedAt,
                    trouble = :trouble
                WHEN NOT MATCHED THEN INSERT (topic, week, due_at, state, tries, changed_at, trouble)
                    VALUES (:topic, :week, :dueAt, :state, :tries, :changedAt, :trouble)
                """)
                .param("topic", key(due.topicId()))
                .param("week", due.week().toString())
                .param("dueAt", Codes.utc(due.dueAt()))
                .param("state", Codes.code(due.state()))
                .param("tries", due.tries())
                .param("changedAt", Codes.utc(due.changedAt()))
                .param("trouble", due.trouble())
                .update();
    }

    private static DueWeek dueWeek(ResultSet row, int number) throws SQLException {
        String topic = Codes.string(row, "topic");
        return new DueWeek(
                topic.equals(RunKey.ALL) ? null : topic,
                Week.parse(Codes.string(row, "week")),
                Codes.instant(row, "due_at"),
                Codes.ofCode(DueState.class, Codes.string(row, "state")),
                row.getInt("tries"),
                Codes.instant(row, "changed_at"),
                row.getString("trouble"));
    }

    private static String key(@Nullable String topicId) {
        return topicId == null ? RunKey.ALL : topicId;
    }
}
