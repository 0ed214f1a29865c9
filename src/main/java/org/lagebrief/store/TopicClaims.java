package org.lagebrief.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which claims may answer a topic's questions: noted once for each claim, so that a briefing reads those of its topic and
 * days and no others.
 */
public final class TopicClaims {
    /** The articles of these ids that an input of the run holds, in whichever file. */
    static final String ARTICLES = """
            SELECT a.* FROM UNNEST(CAST(:ids AS VARCHAR ARRAY)) AS given(id)
            JOIN reading_article r ON r.article_id = CAST(given.id AS CHAR(64))
            JOIN run_reading n ON n.reading_id = r.reading_id AND n.run_id = :run
            JOIN article a ON a.file = r.file AND a.id = r.article_id
            """;

    static final String CLAIMS = """
            SELECT c.* FROM topic_claim t JOIN claim c ON c.id = t.claim_id
            WHERE t.topic = :topic AND t.published_on BETWEEN :first AND :last AND (c.reading_id IS NULL
                OR c.as_of <= :last AND EXISTS (
                    SELECT 1 FROM run_reading n WHERE n.run_id = :run AND n.reading_id = c.reading_id))
            """;

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    public TopicClaims(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * The topic's claims that the run's inputs state, published in these days, both inclusive, and not of a later day; in no
     * particular order.
     */
    public List<Report> reports(long run, String topicId, LocalDate first, LocalDate last) {
        List<Claim> claims = jdbc.sql(CLAIMS)
                .withFetchSize(ROWS_AT_ONCE)
                .params(Map.of("run", run, "topic", topicId, "first", first, "last", last))
                .query(ClaimRow::claim)
                .list();
        Map<ArticleKey, Article> articles = articles(run, claims);
        return claims.stream()
                .flatMap(claim -> Stream.ofNullable(report(claim, articles)))
                .toList();
    }

    private Map<ArticleKey, Article> articles(long run, List<Claim> claims) {
        List<String> ids = claims.stream()
                .flatMap(claim -> claim.provenance() instanceof Provenance.Passage passage
                        ? Stream.of(passage.article().sha256())
                        : Stream.empty())
                .distinct()
                .toList();
        Map<ArticleKey, Article> articles = new HashMap<>();
        for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE) {
            jdbc.sql(ARTICLES)
                    .withFetchSize(ROWS_AT_ONCE)
                    .param("run", run)
                    .param("ids", Codes.array(ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE))))
                    .query(Articles.MAPPER)
                    .list()
                    .forEach(article -> articles.put(new ArticleKey(article.file(), article.id()), article));
        }
        return articles;
    }

    /** The report, or null if no input of the run holds its article. */
    private static @Nullable Report report(Claim claim, Map<ArticleKey, Article> articles) {
        if (!(claim.provenance() instanceof Provenance.Passage passage)) {
            return new Report(claim, null);
        }
        Article article = articles.get(new ArticleKey(passage.file(), passage.article()));
        return article == null ? null : new Report(claim, article);
    }

    /**
     * Up to which claim the topic was looked for, 0 if never. What was found while it asked for something else is forgotten.
     *
     * @param asked a digest of what it asks for
     */
    public long lookedUpTo(String topicId, String asked) {
        return jdbc.sql("SELECT last_claim FROM topic_look WHERE topic = :topic AND asked = :asked")
                .param("topic", topicId)
                .param("asked", asked)
                .query(Long.class)
                .optional()
                .orElseGet(() -> begin(topicId, asked));
    }

    private long begin(String topicId, String asked) {
        jdbc.sql("DELETE FROM topic_claim WHERE topic = :topic")
                .param("topic", topicId)
                .update();
        jdbc.sql("DELETE FROM topic_look WHERE topic = :topic")
                .param("topic", topicId)
                .update();
        jdbc.sql("INSERT INTO topic_look (topic, asked, last_claim) VALUES (:topic, :asked, 0)")
                .param("topic", topicId)
                .param("asked", asked)
                .update();
        return 0;
    }

    /** The next so many claims of all that were ever kept, by their ids. */
    public List<StoredReport> after(long claimId, int most) {
        Claims.ReportRow reports = new Claims.ReportRow();
        return jdbc.sql("SELECT c.id AS claim_id, c.file, c.published_on, " + ClaimRow.OWN_COLUMNS + ", "
                        + Articles.COLUMNS + """
                 FROM claim c LEFT JOIN article a ON a.file = c.file AND a.id = c.article_id
                WHERE c.id > :after ORDER BY c.id LIMIT :most
                """)
                .param("after", claimId)
                .param("most", most)
                .query((row, number) -> new StoredReport(row.getLong("claim_id"), reports.mapRow(row, number)))
                .list();
    }

    /** Notes that the topic was looked for up to that claim, and in which of the claims behind the last one it was found. */
    public void found(String topicId, Collection<StoredReport> found, long upTo) {
        batches.batchUpdate(
                "INSERT INTO topic_claim (topic, published_on, claim_id) VALUES (:topic, :publishedOn, :claim)",
                found.stream()
                        .map(stored -> new MapSqlParameterSource("topic", topicId)
                                .addValue("publishedOn", stored.report().claim().publishedOn())
                                .addValue("claim", stored.claimId()))
                        .toArray(SqlParameterSource[]::new));
        jdbc.sql("UPDATE topic_look SET last_claim = :last WHERE topic = :topic")
                .param("last", upTo)
                .param("topic", topicId)
                .update();
    }
}
