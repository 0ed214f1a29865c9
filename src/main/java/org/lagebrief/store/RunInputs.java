package org.lagebrief.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Language;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Warning;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stood in the input folder at a run: the articles, the figure tables, and what had to be left out. */
public final class RunInputs {
    private static final Pattern LINE = Pattern.compile("(.*), line (\\d{1,9})(, .*)?");

    /** Line 2 stands before line 10. */
    private static final Comparator<Skipped> BY_PLACE = Comparator.comparing(RunInputs::fileOf)
            .thenComparing(RunInputs::lineOf)
            .thenComparing(Skipped::file);

    private final JdbcClient jdbc;

    public RunInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets the stage's files and what it left out, so that it can look again. */
    public void forget(long run, String stage) {
        jdbc.sql("""
                DELETE FROM run_reading
                WHERE run_id = :run AND reading_id IN (SELECT id FROM reading WHERE stage = :stage)
                """).param("run", run).param("stage", stage).update();
        forgetSkipped(run, stage);
    }

    /** Makes a file, as that reading found it, an input of the run; one that it has already stays. */
    public void add(long run, Reading reading) {
        jdbc.sql("""
                MERGE INTO run_reading r
                USING (VALUES (CAST(:run AS BIGINT), CAST(:reading AS BIGINT))) AS added (run_id, reading_id)
                ON r.run_id = added.run_id AND r.reading_id = added.reading_id
                WHEN NOT MATCHED THEN INSERT (run_id, reading_id) VALUES (added.run_id, added.reading_id)
                """).param("run", run).param("reading", reading.id()).update();
    }

    /** Takes a file out of the run's inputs: it has to be left out as a whole. */
    public void remove(long run, Reading reading) {
        jdbc.sql("DELETE FROM run_reading WHERE run_id = :run AND reading_id = :reading")
                .param("run", run)
                .param("reading", reading.id())
                .update();
    }

    /** How many entries each of the run's files has, by the reading's id, rising. */
    public Map<Long, Long> sizes(long run) {
        Map<Long, Long> sizes = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT k.id, k.entries FROM run_reading n JOIN reading k ON k.id = n.reading_id
                WHERE n.run_id = :run ORDER BY k.id
                """).param("run", run).query(row -> {
            sizes.put(row.getLong("id"), row.getLong("entries"));
        });
        return sizes;
    }

    public void forgetSkipped(long run, String stage) {
        jdbc.sql("DELETE FROM run_skipped WHERE run_id = :run AND stage = :stage")
                .param("run", run)
                .param("stage", stage)
                .update();
    }

    /** Notes what the stage left out of one file, in order. */
    public void addSkipped(long run, String stage, List<Skipped> skipped) {
        for (int i = 0; i < skipped.size(); i++) {
            jdbc.sql("""
                    INSERT INTO run_skipped (run_id, stage, file, ordinal, reason)
                    VALUES (:run, :stage, :file, :ordinal, :reason)
                    """)
                    .param("run", run)
                    .param("stage", stage)
                    .param("file", skipped.get(i).file())
                    .param("ordinal", i)
                    .param("reason", skipped.get(i).reason())
                    .update();
        }
    }

    /** What the stages left out, by file, then line. */
    public List<Skipped> skipped(long run, Collection<String> stages) {
        return jdbc
                .sql("""
                SELECT file, reason, stage, ordinal FROM run_skipped WHERE run_id = :run AND stage IN (:stages)
                UNION ALL
                SELECT s.place, s.reason, k.stage, s.id FROM run_reading n
                JOIN reading k ON k.id = n.reading_id JOIN reading_skipped s ON s.reading_id = k.id
                WHERE n.run_id = :run AND k.stage IN (:stages)
                ORDER BY stage, ordinal
                """)
                .param("run", run)
                .param("stages", stages)
                .query((row, number) -> new Skipped(Codes.string(row, "file"), Codes.string(row, "reason")))
                .list()
                .stream()
                .sorted(BY_PLACE)
                .toList();
    }

    /** Notes what the run had to say of a topic's briefing, in order, instead of what it has said before. */
    public void setWarnings(long run, String topicId, List<Warning> warnings) {
        jdbc.sql("DELETE FROM run_warning WHERE run_id = :run AND topic = :topic")
                .param("run", run)
                .param("topic", topicId)
                .update();
        for (int i = 0; i < warnings.size(); i++) {
            jdbc.sql("""
                    INSERT INTO run_warning (run_id, topic, ordinal, place, reason)
                    VALUES (:run, :topic, :ordinal, :place, :reason)
                    """)
                    .param("run", run)
                    .param("topic", topicId)
                    .param("ordinal", i)
                    .param("place", warnings.get(i).place())
                    .param("reason", warnings.get(i).reason())
                    .update();
        }
    }

    /** What looks wrong in the run's files, then in its briefings, and counts all the same, each in the order in which it was found. */
    public List<Warning> warnings(long run) {
        return jdbc.sql("""
                SELECT w.place, w.reason, 0 AS made, k.file AS named, w.id AS ordinal FROM run_reading n
                JOIN reading k ON k.id = n.reading_id JOIN reading_warning w ON w.reading_id = k.id
                WHERE n.run_id = :run
                UNION ALL
                SELECT place, reason, 1, topic, ordinal FROM run_warning WHERE run_id = :run
                ORDER BY made, named, ordinal
                """)
                .param("run", run)
                .query((row, number) -> new Warning(Codes.string(row, "place"), Codes.string(row, "reason")))
                .list();
    }

    /** Weeks in which an article of the run appeared or for which a table row holds, the oldest first. */
    public List<Week> weeks(long run) {
        List<LocalDate> dates =
                jdbc.sql("""
                SELECT a.published_on FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id WHERE n.run_id = :run
                UNION
                SELECT c.as_of FROM run_reading n JOIN claim c ON c.reading_id = n.reading_id WHERE n.run_id = :run
                """).param("run", run).query(LocalDate.class).list();
        return dates.stream().map(Week::of).distinct().sorted().toList();
    }

    /** The run's articles that are in none of these languages: how many there are in each file, by file. */
    public List<OtherLanguage> inOtherLanguages(long run, Collection<Language> languages) {
        return jdbc.sql("""
                SELECT a.file, a.language, COUNT(*) AS articles, MIN(a.entry) AS entry
                FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                WHERE n.run_id = :run AND a.language NOT IN (:languages)
                GROUP BY a.file, a.language ORDER BY a.file, a.language
                """)
                .param("run", run)
                .param("languages", languages.stream().map(Language::code).toList())
                .query((row, number) -> new OtherLanguage(
                        Codes.string(row, "file"),
                        row.getString("entry"),
                        new Language(Codes.string(row, "language")),
                        row.getInt("articles")))
                .list();
    }

    /** The run's articles that appeared in those days, both inclusive; in no particular order. */
    public List<ArticleKey> published(long run, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT a.file, a.id FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                WHERE n.run_id = :run AND a.published_on BETWEEN :first AND :last
                """)
                .param("run", run)
                .param("first", first)
                .param("last", last)
                .query((row, number) ->
                        new ArticleKey(Codes.string(row, "file"), new ArticleId(Codes.string(row, "id"))))
                .list();
    }

    /** Files of the run's figure tables, sorted. */
    public List<String> tableFiles(long run) {
        return jdbc.sql("""
                SELECT k.file FROM run_reading n JOIN reading k ON k.id = n.reading_id
                WHERE n.run_id = :run AND k.stage = 'tables' ORDER BY k.file
                """).param("run", run).query(String.class).list();
    }

    public int articles(long run) {
        return count("""
                SELECT COUNT(*) FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                WHERE n.run_id = :run
                """, run);
    }

    public int tables(long run) {
        return count("""
                SELECT COUNT(*) FROM run_reading n JOIN reading k ON k.id = n.reading_id
                WHERE n.run_id = :run AND k.stage = 'tables'
                """, run);
    }

    /** How many claims stand in the run's articles. */
    public int claims(long run) {
        return count("""
                SELECT COUNT(*) FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN claim c ON c.file = r.file AND c.article_id = r.article_id WHERE n.run_id = :run
                """, run);
    }

    private static String fileOf(Skipped skipped) {
        Matcher place = LINE.matcher(skipped.file());
        return place.matches() ? place.group(1) : skipped.file();
    }

    private static int lineOf(Skipped skipped) {
        Matcher place = LINE.matcher(skipped.file());
        return place.matches() ? Integer.parseInt(place.group(2)) : 0;
    }

    private int count(String sql, long run) {
        return jdbc.sql(sql).param("run", run).query(Integer.class).single();
    }
}
