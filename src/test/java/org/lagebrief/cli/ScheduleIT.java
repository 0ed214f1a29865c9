package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;
import org.lagebrief.model.Week;
import org.lagebrief.store.TestDatabase;

/** Briefings of the last three weeks, made by {@code serve} after a downtime: a whole process, and a database that was there before. */
class ScheduleIT {
    private static final long SEVERAL_TICKS = 3000;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Week last = Week.lastCompleteBefore(clock.instant(), ZoneOffset.UTC);
    private final List<Server> servers = new ArrayList<>();
    private final String database = TestDatabase.POSTGRESQL.newUrl();

    @BeforeEach
    void fillDesk() throws IOException {
        fill(folder);
    }

    private void fill(Path desk) throws IOException {
        new Desk(desk)
                .input()
                .topic("kursk")
                .article("a.md", last.minus(2).monday().toString(), Desk.killed("NIS", 100))
                .article("b.md", last.minus(1).monday().toString(), Desk.killed("Kyiv", 3000))
                .article("c.md", last.monday().toString(), Desk.killed("NIS", 300));
        Files.writeString(desk.resolve("application.yml"), """
                lagebrief:
                  time-zone: UTC
                  schedule: {time: "Mon 00:00", tick: 1s}
                spring:
                  datasource: {url: "%s", username: postgres}
                """.formatted(database));
    }

    @AfterEach
    void stopServers() throws Exception {
        for (Server server : List.copyOf(servers)) {
            server.stop();
        }
    }

    @Test
    void weeksMissedInADowntimeAreMadeInOrderAndOnce() throws Exception {
        haveServedThreeWeeksAgo();
        assertThat(lagebrief("schedule").out())
                .containsPattern("all +Mon \\S+ 00:00 UTC \\(UTC\\) +" + last.next() + "\n")
                .containsPattern(last + " +all .* missed; made as soon as lagebrief serve runs\n");

        Server first = new Server(folder);
        first.await(last + "  topics: all  done");
        End end = first.stop();
        Server second = new Server(folder);
        Thread.sleep(SEVERAL_TICKS);
        End nothing = second.stop();

        assertThat(happened(end))
                .containsExactly(
                        last.minus(2) + "  topics: all  begun",
                        last.minus(2) + "  topics: all  done",
                        last.minus(1) + "  topics: all  begun",
                        last.minus(1) + "  topics: all  done",
                        last + "  topics: all  begun",
                        last + "  topics: all  done");
        assertThat(happened(nothing)).isEmpty();
        assertThat(numbers("SELECT revision FROM edition")).containsExactly(1, 1, 1);
        assertThat(lagebrief("schedule").out())
                .containsSubsequence(last + " ", last.minus(1) + " ", last.minus(2) + " ");
    }

    @Test
    void twoProcessesOverOneDatabaseMakeEachWeekOnce() throws Exception {
        haveServedThreeWeeksAgo();
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        fill(elsewhere);

        Server one = new Server(folder);
        Server two = new Server(elsewhere);
        awaitWeeksDone(3);
        Thread.sleep(SEVERAL_TICKS);
        List<String> said = new ArrayList<>(happened(one.stop()));
        said.addAll(happened(two.stop()));

        assertThat(said.stream().filter(line -> line.endsWith("begun")))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(numbers("SELECT tries FROM due_week")).containsExactly(1, 1, 1);
        assertThat(numbers("SELECT request FROM run WHERE week <> '*'")).containsExactly(1, 1, 1);
    }

    @Test
    void weekThatAKillCutOffIsTakenUp() throws Exception {
        haveServedThreeWeeksAgo();
        Server killed = new Server(folder);
        killed.await("begun");
        killed.kill();

        new Server(folder).await(last + "  topics: all  done");

        assertThat(numbers("SELECT revision FROM edition")).containsExactly(1, 1, 1);
        assertThat(numbers("SELECT request FROM run WHERE week <> '*'")).containsExactly(1, 1, 1);
    }

    @Test
    void signalStopsWhatIsBeingMadeAndTheNextStartGoesOn() throws Exception {
        haveServedThreeWeeksAgo();
        Server stopped = new Server(folder);
        stopped.await("begun");
        End end = stopped.stop();

        new Server(folder).await(last + "  topics: all  done");

        assertThat(end.exitCode()).isEqualTo(TERMINATED);
        assertThat(end.err().lines().skip(1)).isEmpty();
        assertThat(numbers("SELECT revision FROM edition")).containsExactly(1, 1, 1);
    }

    @Test
    void whatIsBrokenIsToldOnceAndServedAgainOnceItIsMended() throws Exception {
        haveServedThreeWeeksAgo();
        Path topic = folder.resolve("input/topics/kursk.yml");
        String right = Files.readString(topic);
        Server server = new Server(folder);
        server.await(last + "  topics: all  done");

        Files.writeString(topic, right + "schedule: weekly\n");
        Thread.sleep(SEVERAL_TICKS);
        End end = server.stop();

        assertThat(end.err().lines().skip(1))
                .singleElement()
                .asString()
                .contains("kursk.yml, line 9: expected a day and a time such as Mon 06:30 Europe/Berlin");
    }

    /** The program as it serves, until a test stops it, or ends. */
    private final class Server {
        private final Path desk;
        private final LagebriefProcess process;

        Server(Path desk) throws Exception {
            this.desk = desk;
            process = LagebriefProcess.start(desk, "serve", "--port", "0");
            servers.add(this);
            process.firstLine(desk);
        }

        void await(String said) throws Exception {
            process.awaitOut(desk, said);
        }

        End stop() throws Exception {
            servers.remove(this);
            process.stop();
            return process.end(desk);
        }

        void kill() throws Exception {
            servers.remove(this);
            process.kill();
            process.end(desk);
        }
    }

    /** What it said of weeks, without times and how late they were. */
    private static List<String> happened(End end) {
        return end.out()
                .lines()
                .filter(line -> line.contains("topics:"))
                .map(line -> line.replaceAll("^.*UTC  |, \\d+ (days|hours) late$", ""))
                .toList();
    }

    /** Leaves the database as a server does that was started 15 days before the last week was due, and stopped at once. */
    private void haveServedThreeWeeksAgo() throws Exception {
        lagebrief("history");
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement plan =
                        connection.prepareStatement("INSERT INTO plan (topic, since) VALUES ('*', ?)")) {
            plan.setObject(1, last.next().monday().minusDays(15).atStartOfDay().atOffset(ZoneOffset.UTC));
            plan.execute();
        }
    }

    private void awaitWeeksDone(int weeks) throws Exception {
        for (int tenths = 0;
                numbers("SELECT tries FROM due_week WHERE state = 'done'").size() < weeks;
                tenths++) {
            assertThat(tenths).as("tenths of a second").isLessThan(1200);
            Thread.sleep(100);
        }
    }

    private List<Integer> numbers(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<Integer> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }

    private End lagebrief(String... arguments) throws Exception {
        return LagebriefProcess.start(folder, arguments).end(folder);
    }
}
