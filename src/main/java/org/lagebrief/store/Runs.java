package org.lagebrief.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;
import org.lagebrief.store.PastRun.PastEdition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs there were and how they ended; a key stands for one run, however often it is begun anew. */
public final class Runs {
    /** Runs of a week over a folder that came to their end; of those of before folders were noted, any may have been over it. */
    private static final String ENDED = """
            SELECT id FROM run
            WHERE week <> :all AND outcome IN ('done', 'skipped') AND (input IS NULL OR input = :input)
            """;

    private static final String LAST = " ORDER BY ended_at DESC, id DESC FETCH FIRST 1 ROW ONLY";

    private final JdbcClient jdbc;

    public Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The run of that key, made if there is none; its outcome is open again.
     *
     * @param input the folder that it reads
     */
    public long open(RunKey key, Instant startedAt, Path input) {
        Optional<Long> known = id(key);
        if (known.isPresent()) {
            jdbc.sql("UPDATE run SET ended_at = NULL, outcome = NULL, trouble = NULL, input = :input WHERE id = :id")
                    .param("input", input.toString())
                    .param("id", known.get())
                    .update();
            return known.get();
        }
        jdbc.sql("""
                INSERT INTO run (week, topic, request, started_at, input)
                VALUES (:week, :topic, :request, :startedAt, :input)
                """)
                .param("input", input.toString())
                .param("week", key.week())
                .param("topic", key.topic())
                .param("request", key.request())
                .param("startedAt", Codes.utc(startedAt))
                .update();
        return id(key).orElseThrow();
    }

    public void end(long run, RunOutcome outcome, Instant endedAt) {
        jdbc.sql("UPDATE run SET ended_at = :endedAt, outcome = :outcome WHERE id = :id")
                .param("endedAt", Codes.utc(endedAt))
                .param("outcome", outcome.code())
                .param("id", run)
                .update();
    }

    /** Notes that it failed, and why. */
    public void fail(long run, String trouble, Instant endedAt) {
        end(run, RunOutcome.FAILED, endedAt);
        jdbc.sql("UPDATE run SET trouble = :trouble WHERE id = :id")
                .param("trouble", trouble)
                .param("id", run)
                .update();
    }

    /** The latest request for the key's week and topic, or 0 if there was none. */
    public int lastRequest(RunKey key) {
        return jdbc.sql("SELECT COALESCE(MAX(request), 0) FROM run WHERE week = :week AND topic = :topic")
                .param("week", key.week())
                .param("topic", key.topic())
                .query(Integer.class)
                .single();
    }

    /** The run of a week over that folder which came to its end last, with or without inputs left out. */
    public Optional<Long> lastEnded(Path input) {
        return jdbc.sql(ENDED + LAST)
                .param("all", RunKey.ALL)
                .param("input", input.toString())
                .query(Long.class)
                .optional();
    }

    /** As above, of those that had come to their end by that moment. */
    public Optional<Long> lastEnded(Path input, Instant moment) {
        return jdbc.sql(ENDED + " AND ended_at <= :moment " + LAST)
                .param("all", RunKey.ALL)
                .param("input", input.toString())
                .param("moment", Codes.utc(moment))
                .query(Long.class)
                .optional();
    }

    /** How the run of that week which came to its end last since that moment ended, if any did and it covers the topic, null for all. */
    public Optional<RunOutcome> endSince(Instant moment, Week week, @Nullable String topicId) {
        return jdbc.sql("""
                SELECT outcome FROM run
                WHERE week = :week AND topic IN (:all, :topic) AND ended_at >= :moment
                    AND outcome IN ('done', 'skipped', 'no_input')
                """ + LAST)
                .param("week", week.toString())
                .param("all", RunKey.ALL)
                .param("topic", topicId == null ? RunKey.ALL : topicId)
                .param("moment", Codes.utc(moment))
                .query(String.class)
                .optional()
                .map(outcome -> Codes.ofCode(RunOutcome.class, outcome));
    }

    /** The week of a run. */
    public Week week(long run) {
        return Week.parse(jdbc.sql("SELECT week FROM run WHERE id = :run")
                .param("run", run)
                .query(String.class)
                .single());
    }

    /** Every run of a week, the oldest first; surveys are left out. */
    public List<PastRun> past() {
        return jdbc.sql("""
                SELECT id, week, topic, request, started_at, outcome, trouble FROM run
                WHERE week <> :all ORDER BY started_at, id
                """).param("all", RunKey.ALL).query(this::pastRun).list();
    }

    private PastRun pastRun(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new PastRun(
                new RunKey(row.getString("week"), row.getString("topic"), row.getInt("request")),
                Codes.instant(row, "started_at"),
                outcome == null ? null : Codes.ofCode(RunOutcome.class, outcome),
                row.getString("trouble"),
                editions(row.getLong("id")));
    }

    private List<PastEdition> editions(long run) {
        return jdbc.sql("""
                SELECT e.topic, e.revision, e.files, e.run_id FROM run_topic t
                JOIN run r ON r.id = t.run_id
                JOIN edition e ON e.topic = t.topic AND e.week = r.week AND e.revision = t.revision
                WHERE t.run_id = :run ORDER BY e.topic
                """)
                .param("run", run)
                .query((row, number) -> new PastEdition(
                        row.getString("topic"),
                        row.getInt("revision"),
                        row.getLong("run_id") != run,
                        Codes.strings(row, "files")))
                .list();
    }

    private Optional<Long> id(RunKey key) {
        return jdbc.sql("SELECT id FROM run WHERE week = :week AND topic = :topic AND request = :request")
                .param("week", key.week())
                .param("topic", key.topic())
                .param("request", key.request())
                .query(Long.class)
                .optional();
    }
}
