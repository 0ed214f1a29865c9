package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.InputFaultException;

/** Whatever is damaged in a file, it is read or refused with a reason; nothing else is ever thrown. */
class DamagedInputTest {
    private static final int CASES = 50;
    private static final byte[] SPLINTERS =
            "\0\t\n\r \"'#*&!|>%@`{}[],:;-?~\\ä\u00ff0aZ---...".getBytes(StandardCharsets.UTF_8);

    private static final String ARTICLE =
            "---\ntitle: T\npublished: 2024-12-23\nlanguage: en\n---\nThe police said: 95.\n";
    private static final String TOPIC = """
            title: Floods
            language: en
            timeZone: Europe/Berlin
            questions:
              - {id: dead, title: "How many?", measures: [killed], subject: ["people*"], scope: event}
            """;
    private static final String SOURCES = """
            parties:
              - id: police
                name: {de: Polizei, en: Police}
                sources: [{id: chief, name: Chief, aliases: ["the chief"], reliability: B}]
            """;
    private static final String TABLE =
            "who,date,how,dead\nPolice,2024-12-23,about,95\n\"Court, high\",2024-12-24,,96\n";
    private static final String MAPPING = """
            row: {origin: {column: who}, asOf: {column: date, format: yyyy-MM-dd}}
            figures: [{measure: killed, value: {column: dead}, bound: {column: how}}]
            skip: [{column: who, equals: Sum}]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20241223, 4711})
    void damagedFileIsReadOrRefused(long seed) {
        var random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            Desk desk = Desk.in(folder)
                    .with("articles/a.md", damaged(ARTICLE, random))
                    .with("topics/floods.yml", damaged(TOPIC, random))
                    .with("sources.yml", damaged(SOURCES, random))
                    .with("tables/t.csv", damaged(TABLE, random))
                    .with("tables/t.csv.yml", damaged(MAPPING, random));
            refused += refused(() -> desk.article("articles/a.md"));
            refused += refused(() -> desk.topic("topics/floods.yml"));
            refused += refused(desk::parties);
            refused += refused(() -> desk.table("tables/t.csv"));
        }
        assertThat(refused).isBetween(CASES, 4 * CASES);
    }

    private static int refused(Runnable reading) {
        try {
            reading.run();
            return 0;
        } catch (InputFaultException e) {
            assertThat(e.fault().found()).isNotBlank();
            return 1;
        }
    }

    private static byte[] damaged(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = SPLINTERS[random.nextInt(SPLINTERS.length)];
        }
        return bytes;
    }
}
