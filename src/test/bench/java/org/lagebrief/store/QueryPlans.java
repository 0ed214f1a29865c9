package org.lagebrief.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a database goes about the queries that read a topic's claims. */
public final class QueryPlans {
    private QueryPlans() {}

    /**
     * The plans, line by line.
     *
     * @throws IllegalStateException if one of them goes through all claims or articles
     */
    public static List<String> of(DataSource database, long run, String topicId, LocalDate first, LocalDate last) {
        Map<String, Object> asked = Map.of("run", run, "topic", topicId, "first", first, "last", last);
        List<String> lines = Stream.of(TopicClaims.ARTICLES, TopicClaims.CLAIMS)
                .flatMap(query -> JdbcClient.create(database)
                        .sql("EXPLAIN " + query)
                        .params(asked)
                        .query(String.class)
                        .list()
                        .stream())
                .flatMap(String::lines)
                .toList();
        lines.stream()
                .filter(line -> line.matches(".*Seq Scan on (claim|article|topic_claim)\\b.*|.*PUBLIC\\.(CLAIM|ARTICLE|TOPIC_CLAIM)\\.tableScan.*"))
                .findFirst()
                .ifPresent(scan -> {
                    throw new IllegalStateException("plan: expected an index, found " + scan.strip());
                });
        return lines;
    }
}
