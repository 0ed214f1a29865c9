package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;
import org.lagebrief.store.TestDatabase;
import org.springframework.util.FileSystemUtils;

/** A desk that moves from the database in its folder to PostgreSQL and back goes on as if it had stayed. */
class StateTransferIT {
    @TempDir
    Path folder;

    @Test
    void movedDeskGoesOnAsOneThatStayed() throws Exception {
        Path stays = folder.resolve("stays");
        Desk.withTwoWeeks(folder);
        run(Files.createDirectories(stays), "2024-W51");
        Path moves = folder.resolve("moves");
        FileSystemUtils.copyRecursively(stays, moves);
        String before = lagebrief(moves, "history").out();
        End exported = lagebrief(moves, "export", "../away.zip");
        FileSystemUtils.deleteRecursively(moves.resolve("data"));
        PostgresIT.use(TestDatabase.POSTGRESQL.newUrl(), moves);
        End imported = lagebrief(moves, "import", "../away.zip");
        String after = lagebrief(moves, "history").out();
        End there = run(moves, "2024-W51");
        End back = lagebrief(moves, "export", "../back.zip", "--quiet");
        Files.delete(moves.resolve("application.yml"));
        FileSystemUtils.deleteRecursively(moves.resolve("data"));
        lagebrief(moves, "import", "../back.zip", "--quiet");
        End refused = lagebrief(moves, "import", "../back.zip", "--quiet");
        run(moves, "2024-W52");
        run(stays, "2024-W51");
        run(stays, "2024-W52");

        assertThat(exported.exitCode()).as(exported.err()).isEqualTo(Exit.DONE);
        assertThat(imported.out())
                .isEqualTo(exported.out().replace("exported", "imported").replace(" to ", " from "))
                .matches("imported \\d+ rows of \\d+ tables, as of [-0-9]+ [:0-9]+, from .*away.zip\n");
        assertThat(imported.err()).contains("import: 0 of ");
        assertThat(after).isEqualTo(before);
        assertThat(there.out()).contains("1 (unchanged)");
        assertThat(back.exitCode()).as(back.err()).isEqualTo(Exit.DONE);
        assertThat(refused.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).startsWith("database: expected an empty one, found one with rows in ");
        assertThat(Remains.files(moves.resolve("output"))).isEqualTo(Remains.files(stays.resolve("output")));
        assertThat(Remains.rows(moves.resolve("data"))).isEqualTo(Remains.rows(stays.resolve("data")));
    }

    private static End run(Path place, String week) throws Exception {
        return lagebrief(place, "run", "--week", week, "--quiet", "--input", "../input");
    }

    private static End lagebrief(Path place, String... arguments) throws Exception {
        return LagebriefProcess.start(place, arguments).end(place);
    }
}
