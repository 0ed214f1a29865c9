package org.lagebrief.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lagebrief.model.Edition;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions made so far, and what each run came to for a topic. */
public final class Editions {
    private final JdbcClient jdbc;

    public Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The topic's edition of that week with the highest revision. */
    public Optional<Edition> latest(String topicId, Week week) {
        return jdbc.sql("""
                SELECT revision, content_hash FROM edition WHERE topic = :topic AND week = :week
                ORDER BY revision DESC FETCH FIRST 1 ROW ONLY
                """)
                .param("topic", topicId)
                .param("week", week.toString())
                .query((row, number) ->
                        new Edition(topicId, week, row.getInt("revision"), Codes.string(row, "content_hash")))
                .optional();
    }

    /** As above, of those made by that moment. */
    public Optional<Edition> latest(String topicId, Week week, Instant madeBy) {
        return jdbc.sql("""
                SELECT revision, content_hash FROM edition
                WHERE topic = :topic AND week = :week AND made_at <= :madeBy
                ORDER BY revision DESC FETCH FIRST 1 ROW ONLY
                """)
                .param("topic", topicId)
                .param("week", week.toString())
                .param("madeBy", Codes.utc(madeBy))
                .query((row, number) ->
                        new Edition(topicId, week, row.getInt("revision"), Codes.string(row, "content_hash")))
                .optional();
    }

    /** Keeps a new edition, and that the run made it. */
    public void add(long run, EditionMade made, Instant madeAt) {
        Edition edition = made.edition();
        jdbc.sql("""
                INSERT INTO edition (topic, week, revision, content_hash, run_id, made_at, files, estimates, parties,
                    reports)
                VALUES (:topic, :week, :revision, :hash, :run, :madeAt, :files, :estimates, :parties, :reports)
                """)
                .param("topic", edition.topicId())
                .param("week", edition.week().toString())
                .param("revision", edition.revision())
                .param("hash", edition.contentHash())
                .param("run", run)
                .param("madeAt", Codes.utc(madeAt))
                .param("files", Codes.array(made.files()))
                .param("estimates", made.estimates())
                .param("parties", made.parties())
                .param("reports", made.reports())
                .update();
    }

    /** Notes that the edition holds after the run, whoever made it. */
    public void found(long run, Edition edition) {
        forget(run, edition.topicId());
        jdbc.sql("INSERT INTO run_topic (run_id, topic, revision) VALUES (:run, :topic, :revision)")
                .param("run", run)
                .param("topic", edition.topicId())
                .param("revision", edition.revision())
                .update();
    }

    /** Notes that nobody gives a figure on the topic. */
    public void foundNone(long run, String topicId) {
        forget(run, topicId);
        jdbc.sql("INSERT INTO run_topic (run_id, topic) VALUES (:run, :topic)")
                .param("run", run)
                .param("topic", topicId)
                .update();
    }

    /** The editions that hold after the run, by topic; one that an earlier run made is unchanged. */
    public List<EditionMade> ofRun(long run) {
        return jdbc.sql("""
                SELECT e.* FROM run_topic t
                JOIN run r ON r.id = t.run_id
                JOIN edition e ON e.topic = t.topic AND e.week = r.week AND e.revision = t.revision
                WHERE t.run_id = :run ORDER BY e.topic
                """)
                .param("run", run)
                .query((row, number) -> made(row, row.getLong("run_id") != run))
                .list();
    }

    /**
     * The editions that hold for the run's week after it, by topic: those of the run, and for topics it had nothing to do
     * with the latest ones that earlier runs made.
     */
    public List<EditionMade> ofWeek(long run) {
        return jdbc.sql("""
                SELECT e.* FROM run r
                JOIN edition e ON e.week = r.week
                LEFT JOIN run_topic t ON t.run_id = r.id AND t.topic = e.topic
                WHERE r.id = :run AND (t.revision = e.revision OR t.topic IS NULL AND e.revision = (
                    SELECT MAX(l.revision) FROM edition l WHERE l.topic = e.topic AND l.week = e.week))
                ORDER BY e.topic
                """)
                .param("run", run)
                .query((row, number) -> made(row, row.getLong("run_id") != run))
                .list();
    }

    /** The latest edition of each topic in that week, by topic; unchanged since its run. */
    public List<EditionMade> latestOf(Week week) {
        return jdbc.sql("""
                SELECT e.* FROM edition e
                WHERE e.week = :week AND e.revision = (
                    SELECT MAX(l.revision) FROM edition l WHERE l.topic = e.topic AND l.week = e.week)
                ORDER BY e.topic
                """)
                .param("week", week.toString())
                .query((row, number) -> made(row, true))
                .list();
    }

    /** Ids of the run's topics on which nobody gives a figure, sorted. */
    public List<String> topicsWithoutFigures(long run) {
        return jdbc.sql("SELECT topic FROM run_topic WHERE run_id = :run AND revision IS NULL ORDER BY topic")
                .param("run", run)
                .query(String.class)
                .list();
    }

    /** Forgets what the run came to, so that it can look again; editions stay. */
    public void forget(long run) {
        jdbc.sql("DELETE FROM run_topic WHERE run_id = :run").param("run", run).update();
    }

    private void forget(long run, String topicId) {
        jdbc.sql("DELETE FROM run_topic WHERE run_id = :run AND topic = :topic")
                .param("run", run)
                .param("topic", topicId)
                .update();
    }

    private static EditionMade made(ResultSet row, boolean unchanged) throws SQLException {
        return new EditionMade(
                new Edition(
                        Codes.string(row, "topic"),
                        Week.parse(Codes.string(row, "week")),
                        row.getInt("revision"),
                        Codes.string(row, "content_hash")),
                unchanged,
                Codes.strings(row, "files"),
                row.getInt("estimates"),
                row.getInt("parties"),
                row.getInt("reports"));
    }
}
