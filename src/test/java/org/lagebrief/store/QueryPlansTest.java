package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A topic's claims are found by indexes. PostgreSQL is told to avoid scans, which it would prefer in a small store: it goes through a
 * whole table then only where no index serves.
 */
@OnEachDatabase
class QueryPlansTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 3);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 29);

    private final TestDatabase database;
    private final TestStore store;

    QueryPlansTest(TestDatabase database) {
        this.database = database;
        store = new TestStore(database);
    }

    @BeforeEach
    void avoidScans() {
        if (database == TestDatabase.POSTGRESQL) {
            store.jdbc.sql("SET enable_seqscan = off").update();
        }
    }

    @Test
    void topicsClaimsAreFoundByIndexesAlone() {
        assertThat(QueryPlans.scans(QueryPlans.of(store.jdbc, 1, "flood", FIRST, LAST)))
                .isEmpty();
    }

    @Test
    void queryWithoutAnIndexIsNoticed() {
        assertThat(QueryPlans.scans(QueryPlans.of(
                                store.jdbc, "SELECT * FROM claim c WHERE c.wording = :wording", Map.of("wording", "95"))
                        .toList()))
                .singleElement()
                .asString()
                .containsPattern("Seq Scan on claim|CLAIM\\.tableScan");
    }
}
