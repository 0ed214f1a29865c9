package org.lagebrief.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.deliver.SmtpStub.Point;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.delivery.DeliveryStore;

/**
 * Kills the sender with SIGKILL at random points of its dialogue with the server and starts it again: nobody whom the server has
 * taken a message for gets a second one, nobody is forgotten, and each message of which nobody can tell is unknown.
 * {@code -Dlagebrief.kill.sender=200} kills so often, over 1,000 subscribers.
 */
class KilledSenderIT {
    private static final int KILLS = Integer.getInteger("lagebrief.kill.sender", 10);
    private static final int READERS = KILLS * 5;
    private static final int CONNECTIONS = 2;
    private static final List<Point> POINTS =
            List.of(Point.MAIL, Point.RCPT, Point.DATA, Point.END, Point.TAKEN, Point.ANSWERED);

    @TempDir
    Path folder;

    private final AtomicReference<@Nullable Process> victim = new AtomicReference<>();
    private final AtomicInteger passes = new AtomicInteger();
    private volatile Point where = Point.MAIL;

    @Test
    void nobodyGetsASecondOneAndNobodyIsForgotten() throws Exception {
        try (SmtpStub server = SmtpStub.start(this::kill, false)) {
            fillLedger();
            Random random = new Random(7);
            int killed = 0;
            for (int i = 0; i < KILLS; i++) {
                where = POINTS.get(i % POINTS.size());
                passes.set(random.nextInt(4));
                killed += isKilled(server) ? 1 : 0;
            }
            Process last = SenderProcess.start(folder, server.port());
            assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue())
                    .as(Files.readString(folder.resolve("sender.txt")))
                    .isZero();
            check(server, killed);
        }
    }

    /** Kills the sender that is at work when it comes to the point for the time that was drawn. */
    private @Nullable String kill(Point point, String recipient) throws InterruptedException {
        Process process = victim.get();
        if (process != null && point == where && passes.getAndDecrement() == 0) {
            process.destroyForcibly().waitFor();
        }
        return null;
    }

    private boolean isKilled(SmtpStub server) throws Exception {
        Process process = SenderProcess.start(folder, server.port());
        victim.set(process);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        victim.set(null);
        if (process.exitValue() != 128 + 9) {
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("sender.txt")))
                    .isZero();
        }
        return process.exitValue() == 128 + 9;
    }

    private void fillLedger() {
        try (HikariDataSource pool = new HikariDataSource()) {
            new SentDesk(DeliveryStore.inFile(pool, folder), folder).enqueue(READERS);
        }
    }

    private void check(SmtpStub server, int killed) {
        assertThat(killed).isEqualTo(KILLS);
        Map<String, Long> taken = server.takenByRecipient();
        assertThat(taken).allSatisfy((to, times) -> assertThat(times).as(to).isEqualTo(1));
        List<Sending> sendings;
        try (HikariDataSource pool = new HikariDataSource()) {
            sendings = DeliveryStore.inFile(pool, folder).sendings.list(SentDesk.ALL);
        }
        Predicate<Sending> isTaken = sending -> taken.containsKey(String.valueOf(sending.address()));
        assertThat(sendings)
                .hasSize(READERS)
                .allSatisfy(sending -> assertThat(sending.state()).isIn(SendingState.ACCEPTED, SendingState.UNKNOWN));
        assertThat(sendings.stream().filter(sending -> sending.state() == SendingState.ACCEPTED))
                .allMatch(isTaken);
        List<Sending> unknown = sendings.stream()
                .filter(sending -> sending.state() == SendingState.UNKNOWN)
                .toList();
        assertThat(unknown).hasSizeLessThanOrEqualTo(killed * CONNECTIONS);
        System.out.printf(
                "%d kills, %d subscribers: %d accepted, %d unknown (the server has %d of these), none twice, none forgotten%n",
                killed,
                READERS,
                sendings.size() - unknown.size(),
                unknown.size(),
                unknown.stream().filter(isTaken).count());
    }
}
