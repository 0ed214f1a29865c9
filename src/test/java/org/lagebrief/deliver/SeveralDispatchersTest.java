package org.lagebrief.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.OnEachDatabase;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.delivery.DeliveryStore;

/** Several dispatchers over one ledger at once. */
@OnEachDatabase
class SeveralDispatchersTest {
    private static final int READERS = 400;

    @TempDir
    Path folder;

    private final TestDatabase database;

    SeveralDispatchersTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void eachSendingIsOneDispatchers() throws Exception {
        SentDesk desk = new SentDesk(DeliveryStore.shared(database), folder);
        desk.enqueue(READERS);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (SmtpStub server = SmtpStub.start((point, to) -> null, false)) {
            MailSettings settings = SentDesk.settings(server.port(), 2);
            Callable<Dispatched> dispatcher = () -> desk.dispatcher(settings).work(SentDesk.ALL, false, state -> {});
            List<Future<Dispatched>> ends =
                    threads.invokeAll(Stream.generate(() -> dispatcher).limit(3).toList());

            int accepted = 0;
            for (Future<Dispatched> end : ends) {
                assertThat(end.get().trouble()).isNull();
                accepted += end.get().in(SendingState.ACCEPTED);
            }
            assertThat(accepted).isEqualTo(READERS);
            assertThat(server.takenByRecipient())
                    .hasSize(READERS)
                    .allSatisfy((to, times) -> assertThat(times).isEqualTo(1));
            assertThat(desk.states()).isEqualTo(Map.of(SendingState.ACCEPTED, (long) READERS));
        } finally {
            threads.shutdownNow();
        }
    }
}
