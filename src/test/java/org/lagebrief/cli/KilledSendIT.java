package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;
import org.lagebrief.deliver.SmtpStub;
import org.lagebrief.deliver.SmtpStub.Point;

/**
 * Kills {@code lagebrief send} with SIGKILL at points of its dialogue with a server that also refuses and greylists, and types it again:
 * nobody whom the server has taken a message for gets a second one, nobody is forgotten, and of whom nobody can tell is unknown.
 * {@code -Dlagebrief.kill.send=50} kills so often.
 */
class KilledSendIT {
    private static final int KILLS = Integer.getInteger("lagebrief.kill.send", 6);
    private static final int READERS = 20 + KILLS * 10;
    private static final int CONNECTIONS = 2;
    private static final List<Point> POINTS =
            List.of(Point.MAIL, Point.RCPT, Point.DATA, Point.END, Point.TAKEN, Point.ANSWERED);
    private static final Pattern ROW = Pattern.compile("reader(\\d+)@example\\.org +(\\w+)");

    @TempDir
    Path folder;

    private final AtomicReference<@Nullable LagebriefProcess> victim = new AtomicReference<>();
    private final AtomicInteger passes = new AtomicInteger();
    private volatile Point where = Point.MAIL;
    private volatile @Nullable SmtpStub server;

    @Test
    void nobodyGetsASecondOneAndNobodyIsForgotten() throws Exception {
        try (SmtpStub stub = SmtpStub.start(this::answer, false)) {
            server = stub;
            fillDesk(stub.port());
            lagebrief("run", "--week", "2024-W52", "--quiet");
            Random random = new Random(11);
            for (int i = 0; i < KILLS; i++) {
                where = POINTS.get(i % POINTS.size());
                passes.set(random.nextInt(3));
                LagebriefProcess process =
                        LagebriefProcess.start(folder, "send", "--week", "2024-W52", "--quiet", "--wait");
                victim.set(process);
                assertThat(process.end(folder).exitCode())
                        .as("killed at " + where)
                        .isEqualTo(128 + 9);
                victim.set(null);
            }
            End last = lagebrief("send", "--quiet", "--wait");
            assertThat(last.exitCode()).as(last.err()).isEqualTo(Exit.SKIPPED);
            check(stub, lagebrief("history", "--sendings", "--week", "2024-W52").out());
        }
    }

    /** Kills the sender at the point, when it comes there for the time that was drawn; else answers as the reader's number says. */
    private @Nullable String answer(Point point, String recipient) throws InterruptedException {
        LagebriefProcess process = victim.get();
        if (process != null && point == where && passes.getAndDecrement() == 0) {
            process.kill();
            return SmtpStub.DROP;
        }
        boolean first = server == null || server.tries(recipient) <= 1;
        return switch (kind(recipient)) {
            case 0 -> point == Point.RCPT ? "550 5.1.1 no such mailbox" : null;
            case 1 -> point == Point.END ? "552 5.3.4 too large" : null;
            case 2 -> point == Point.RCPT && first ? "450 4.7.1 greylisted, come again" : null;
            case 3 -> point == Point.END && first ? "421 4.3.2 closing" : null;
            case 4 -> point == Point.DATA && first ? "452 4.3.1 no room just now" : null;
            default -> null;
        };
    }

    private static int kind(String recipient) {
        return Integer.parseInt("0" + recipient.replaceAll("\\D", "")) % 10;
    }

    private void fillDesk(int port) throws IOException {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input()
                .write(
                        "subscribers.csv",
                        IntStream.range(0, READERS)
                                .mapToObj(i -> "reader" + i + "@example.org")
                                .collect(Collectors.joining("\n", "address\n", "\n")));
        Files.writeString(folder.resolve("application.yml"), """
                lagebrief:
                  deliver:
                    from: "Desk <desk@example.org>"
                    connections: %d
                    rate-per-minute: 0
                    retry: {first: 200ms, attempts: 9}
                spring:
                  mail: {host: localhost, port: %d}
                """.formatted(CONNECTIONS, port));
    }

    private void check(SmtpStub stub, String history) {
        Map<String, Long> taken = stub.takenByRecipient();
        assertThat(taken).allSatisfy((to, times) -> assertThat(times).as(to).isEqualTo(1));
        Map<Integer, String> states = new TreeMap<>();
        Matcher row = ROW.matcher(history);
        while (row.find()) {
            states.put(Integer.parseInt(row.group(1)), row.group(2));
        }
        assertThat(states).hasSize(READERS);
        states.forEach((reader, state) -> {
            String to = "reader" + reader + "@example.org";
            boolean isRefused = reader % 10 < 2;
            assertThat(state).as(to).isIn(isRefused ? "rejected" : "accepted", "unknown");
            if (!state.equals("unknown")) {
                assertThat(taken.containsKey(to)).as(to).isEqualTo(!isRefused);
            }
        });
        long unknown = states.values().stream()
                .filter(state -> state.equals("unknown"))
                .count();
        assertThat(unknown).isLessThanOrEqualTo((long) KILLS * CONNECTIONS);
        System.out.printf(
                "%d kills of send, %d subscribers: %d taken, %d unknown, none twice, none forgotten%n",
                KILLS, READERS, taken.size(), unknown);
    }

    private End lagebrief(String... arguments) throws Exception {
        return LagebriefProcess.start(folder, arguments).end(folder);
    }
}
