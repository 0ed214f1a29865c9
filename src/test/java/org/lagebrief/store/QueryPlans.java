package org.lagebrief.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a database goes about the queries that read a topic's claims. */
public final class QueryPlans {
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (claim|article|topic_claim|reading_article)\\b"
            + "|PUBLIC\"?\\.\"?(CLAIM|ARTICLE|TOPIC_CLAIM|READING_ARTICLE)\"?\\.tableScan");

    private QueryPlans() {}

    /** The plans, line by line. */
    public static List<String> of(DataSource database, long run, String topicId, LocalDate first, LocalDate last) {
        return of(JdbcClient.create(database), run, topicId, first, last);
    }

    static List<String> of(JdbcClient jdbc, long run, String topicId, LocalDate first, LocalDate last) {
        Map<String, Object> asked = Map.of(
                "run", run, "topic", topicId, "first", first, "last", last, "ids", new String[] {"0".repeat(64)});
        return Stream.of(TopicClaims.ARTICLES, TopicClaims.CLAIMS)
                .flatMap(query -> of(jdbc, query, asked))
                .toList();
    }

    static Stream<String> of(JdbcClient jdbc, String query, Map<String, Object> asked) {
        return jdbc.sql("EXPLAIN " + query).params(asked).query(String.class).list().stream()
                .flatMap(String::lines);
    }

    /** The lines that go through all claims, articles, or what was noted of them. */
    public static List<String> scans(List<String> plan) {
        return plan.stream()
                .filter(line -> SCAN.matcher(line).find())
                .map(String::strip)
                .toList();
    }
}
