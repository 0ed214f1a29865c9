package org.lagebrief.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Skipped;
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

    /** Forgets the articles and what the stage left out, so that it can look again. */
    public void forgetArticles(long run, String stage) {
        jdbc.sql("DELETE FROM run_article WHERE run_id = :run")
                .param("run", run)
                .update();
        forgetSkipped(run, stage);
    }

    /** Forgets the figure tables and what the stage left out, so that it can look again. */
    public void forgetTables(long run, String stage) {
        jdbc.sql("DELETE FROM run_table WHERE run_id = :run").param("run", run).update();
        forgetSkipped(run, stage);
    }

    public void addArticle(long run, String file, ArticleId article) {
        jdbc.sql("INSERT INTO run_article (run_id, file, article_id) VALUES (:run, :file, :article)")
                .param("run", run)
                .param("file", file)
                .param("article", article.sha256())
                .update();
    }

    public void addTable(long run, String file) {
        jdbc.sql("INSERT INTO run_table (run_id, file) VALUES (:run, :file)")
                .param("run", run)
                .param("file", file)
                .update();
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
                SELECT file, reason FROM run_skipped WHERE run_id = :run AND stage IN (:stages)
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

    /** Weeks in which an article of the run appeared or for which a table row holds, the oldest first. */
    public List<Week> weeks(long run) {
        List<LocalDate> dates =
                jdbc.sql("""
                SELECT a.published_on FROM run_article r
                JOIN article a ON a.file = r.file AND a.id = r.article_id WHERE r.run_id = :run
                UNION
                SELECT c.as_of FROM run_table r JOIN claim c ON c.file = r.file AND c.article_id IS NULL
                WHERE r.run_id = :run
                """).param("run", run).query(LocalDate.class).list();
        return dates.stream().map(Week::of).distinct().sorted().toList();
    }

    public int articles(long run) {
        return count("SELECT COUNT(*) FROM run_article WHERE run_id = :run", run);
    }

    public int tables(long run) {
        return count("SELECT COUNT(*) FROM run_table WHERE run_id = :run", run);
    }

    /** How many claims stand in the run's articles. */
    public int claims(long run) {
        return count("""
                SELECT COUNT(*) FROM run_article r
                JOIN claim c ON c.file = r.file AND c.article_id = r.article_id WHERE r.run_id = :run
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
