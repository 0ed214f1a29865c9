package org.lagebrief.job.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lagebrief.aggregate.match.TopicFinder;
import org.lagebrief.model.Topic;
import org.lagebrief.store.StoredReport;
import org.lagebrief.store.TopicClaims;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the claims for those that may answer the topics' questions: each claim once for all topics, and again only for
 * a topic that asks otherwise. One that is cut off goes on where the last transaction ended.
 */
public final class TopicLook {
    private static final int CLAIMS_AT_ONCE = 2_000;

    private final TopicClaims claims;
    private final TransactionTemplate transactions;

    public TopicLook(TopicClaims claims, PlatformTransactionManager transactions) {
        this.claims = claims;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Brings the topics up to the last claim kept; each in transactions of its own. */
    public void through(Collection<Topic> topics) {
        Map<String, Topic> byId = new LinkedHashMap<>();
        topics.forEach(topic -> byId.putIfAbsent(topic.id(), topic));
        Map<String, Long> seen = Objects.requireNonNull(transactions.execute(status -> seen(byId.values())));
        TopicFinder finder = new TopicFinder(byId.values());
        long last = seen.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
        while (last < Long.MAX_VALUE) {
            long from = last;
            last = Objects.requireNonNull(transactions.execute(status -> page(from, finder, seen)));
        }
    }

    private Map<String, Long> seen(Collection<Topic> topics) {
        return topics.stream()
                .collect(Collectors.toMap(Topic::id, topic -> claims.lookedUpTo(topic.id(), TopicFinder.asked(topic))));
    }

    /** The last claim looked at, or the greatest number where there was none left. */
    private long page(long after, TopicFinder finder, Map<String, Long> seen) {
        List<StoredReport> page = claims.after(after, CLAIMS_AT_ONCE);
        if (page.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long last = page.get(page.size() - 1).claimId();
        Map<String, List<StoredReport>> found = new HashMap<>();
        page.forEach(stored -> finder.topicsOf(stored.report()).stream()
                .filter(topic -> stored.claimId() > seen.getOrDefault(topic, 0L))
                .forEach(topic ->
                        found.computeIfAbsent(topic, any -> new ArrayList<>()).add(stored)));
        seen.forEach((topic, upTo) -> {
            if (upTo < last) {
                claims.found(topic, found.getOrDefault(topic, List.of()), last);
            }
        });
        return last;
    }
}
