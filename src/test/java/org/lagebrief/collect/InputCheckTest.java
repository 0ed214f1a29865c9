package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check tells everything a run would trip over, not only the first. */
class InputCheckTest {
    private static final String TOPIC = """
            title: Floods
            language: en
            timeZone: Europe/Berlin
            questions: [{id: dead, title: How many died?, measures: [killed], subject: [people]}]
            """;

    @TempDir
    Path folder;

    @Test
    void faultlessFolderHasNoFaults() {
        Desk desk = Desk.in(folder)
                .with("topics/floods.yml", TOPIC)
                .with("articles/2024-12-23.txt", "The police said that 95 people died.")
                .with("tables/t.csv", "date,dead\n2024-12-23,95\n")
                .with("tables/t.csv.yml", """
                        row: {origin: {value: Police}, asOf: {column: date}}
                        figures: [{measure: killed, value: {column: dead}}]
                        """);
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void missingInputFolderIsTheOnlyFault() {
        assertThat(Desk.in(folder).faults())
                .containsExactly("input: expected an input folder, found none; create it or name another with --input");
    }

    @Test
    void everyFaultIsTold() {
        Desk desk = Desk.in(folder)
                .with("topics/a.yml", TOPIC.replace("killed", "kiled"))
                .with("topics/b.yml", TOPIC)
                .with("topics/old/b.yml", TOPIC)
                .with("sources.yml", "partys: []")
                .with("tables/t.csv", "date,dead\nyesterday,95\n2024-12-23,many\n")
                .with("tables/t.csv.yml", """
                        row: {origin: {value: Police}, asOf: {column: date}}
                        figures: [{measure: killed, value: {column: dead}}]
                        """)
                .with("tables/u.csv", "a,b\n")
                .with("articel/2024-12-23.txt", "The police said that 95 people died.")
                .with("articles/empty.txt", "")
                .with("articles/scan.pdf", "%PDF-1.4");
        assertThat(desk.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly(
                        "input/articel",
                        "input/topics/a.yml, line 4",
                        "input/topics/old/b.yml",
                        "input/sources.yml, line 1",
                        "input/tables/t.csv, line 2, column date",
                        "input/tables/t.csv, line 3, column dead",
                        "input/tables/u.csv",
                        "input/articles/empty.txt",
                        "input/articles/scan.pdf");
        assertThat(desk.faults())
                .contains(
                        "input/articel: expected one of articles, languages, tables, topics, sources.yml, subscribers.csv, found "
                                + "another name; rename it to articles")
                .contains("input/topics/old/b.yml: expected a name of its own, found that of input/topics/b.yml again; "
                        + "rename one of the two files");
    }

    @Test
    void inputWithoutTopicsHasNothingToBrief() {
        Desk desk = Desk.in(folder).with("articles/2024-12-23.txt", "The police said that 95 people died.");
        assertThat(desk.faults())
                .containsExactly("input/topics: expected at least one topic, found none; "
                        + "write one, such as topics/floods.yml");
    }

    @Test
    void articlesInLanguagesThatNobodyReadsAreTold() {
        Desk desk = Desk.in(folder)
                .with("topics/floods.yml", TOPIC)
                .with("articles/a.md", front("fr") + "La police parle de 95 morts.\n")
                .with("articles/b.md", front("en") + "The police said that 95 people died.\n")
                .with("articles/c.mbox", mail("uk", 1) + mail("en", 2) + mail("uk", 3) + mail("fr", 4));
        String file = "input/articles/c.mbox: expected a language that can be read (de, en), found ";
        String remedy = "; declare another one if this is wrong, or take the file out";
        assertThat(desk.faults())
                .containsExactly(
                        "input/articles/a.md: expected a language that can be read (de, en), found fr" + remedy,
                        file + "1 in fr, one of them mail 4" + remedy,
                        file + "2 in uk, one of them mail 1" + remedy);
    }

    private static String front(String language) {
        return """
                ---
                title: Floods
                publisher: The Daily Test
                published: 2024-12-23
                language: %s
                ---
                """.formatted(language);
    }

    private static String mail(String language, int number) {
        return """
                From desk@example.org Mon Dec 23 10:00:00 2024
                From: desk@example.org
                Subject: Floods %d
                Date: Mon, 23 Dec 2024 10:00:00 +0000
                Message-ID: <%d@example.org>
                Content-Type: text/plain; charset=UTF-8
                Content-Language: %s

                The police said that 95 people died, bulletin %d.

                """.formatted(number, number, language, number);
    }
}
