package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Question;
import org.lagebrief.model.Schedule;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Term;
import org.lagebrief.model.Topic;

/** A topic is read as written; what does not fit is told with its line and the word that was probably meant. */
class TopicTest {
    private static final String FLOODS = """
            title: Überschwemmungen an der Küste
            language: de
            timeZone: Europe/Berlin
            questions:
              - id: dead
                title: Wie viele Menschen starben?
                measures: [killed]
                subject: ["Mensch*", people]
            """;

    @TempDir
    Path folder;

    @Test
    void topicIsReadAsWritten() {
        Topic topic = topic("""
                title: Nordkoreanische Soldaten   # of the briefing
                language: de
                timeZone: Europe/Berlin
                questions:
                  - id: casualties
                    title: Wie viele wurden getötet oder verwundet?
                    measures: [killed, wounded, casualties]
                    subject: ["nordkorean*", DPRK]
                    exclude: ["südkorean*"]
                    place: [Kursk]
                    scope: cumulative
                  - id: strength
                    title: Wie viele sind dort?
                    measures: strength
                    subject: "nordkorean*"
                """);
        assertThat(topic)
                .isEqualTo(new Topic(
                        "floods",
                        "Nordkoreanische Soldaten",
                        Language.GERMAN,
                        ZoneId.of("Europe/Berlin"),
                        List.of(
                                new Question(
                                        "casualties",
                                        "Wie viele wurden getötet oder verwundet?",
                                        Set.of(Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES),
                                        List.of(new Term("nordkorean*"), new Term("DPRK")),
                                        List.of(new Term("südkorean*")),
                                        List.of(new Term("Kursk")),
                                        Scope.CUMULATIVE),
                                new Question(
                                        "strength",
                                        "Wie viele sind dort?",
                                        Set.of(Measure.STRENGTH),
                                        List.of(new Term("nordkorean*")),
                                        List.of(),
                                        List.of(),
                                        Scope.UNKNOWN))));
    }

    @Test
    void topicSavedInWindows1252IsReadRight() {
        Desk desk = Desk.in(folder).with("topics/floods.yml", FLOODS.getBytes(Charset.forName("windows-1252")));
        assertThat(desk.topic("topics/floods.yml").title()).isEqualTo("Überschwemmungen an der Küste");
    }

    @Test
    void termsAreSharedByAnchor() {
        Topic topic = topic(FLOODS.replace("subject: [", "subject: &people [") + """
                  - id: missing
                    title: Wie viele werden vermisst?
                    measures: [missing]
                    subject: *people
                """);
        assertThat(topic.questions().get(1).subject()).containsExactly(new Term("Mensch*"), new Term("people"));
    }

    @Test
    void scheduleIsMeantInTheTopicsZone() {
        Desk desk = Desk.in(folder)
                .with("topics/floods.yml", FLOODS.replace("questions:", "schedule: Tue 18:00\nquestions:"));
        assertThat(desk.collector().schedule(desk.input(), desk.path("topics/floods.yml")))
                .contains(new Schedule("0 0 18 * * TUE", ZoneId.of("Europe/Berlin")));
    }

    @Test
    void scheduleThatIsNoneIsToldWithItsLine() {
        assertThat(refusal("floods", FLOODS.replace("questions:", "schedule: weekly\nquestions:")))
                .isEqualTo("input/topics/floods.yml, line 4: expected a day and a time such as Mon 06:30 Europe/Berlin,"
                        + " or a cron line such as 30 6 * * MON, found \"weekly\"; mend the schedule");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "measures: [killed]|measures: [kiled]|line 7: expected one of killed, wounded, casualties, losses,"
                        + " missing, captured, detained, abducted, displaced, infected, rescued, participants, strength,"
                        + " found \"kiled\"; write \"killed\"",
                "measures: [killed]|measures: [children]|line 7: expected one of killed, wounded, casualties, losses,"
                        + " missing, captured, detained, abducted, displaced, infected, rescued, participants, strength,"
                        + " found \"children\"; mend the value",
                "measures: [killed]|measures: [0]|line 7: expected one of killed, wounded, casualties, losses,"
                        + " missing, captured, detained, abducted, displaced, infected, rescued, participants, strength,"
                        + " found \"0\"; mend the value",
                "measures: [killed]|measures: []|line 5: expected at least one entry under \"measures\", found none;"
                        + " add one",
                "measures: [killed]|mesures: [killed]|line 7: expected one of the keys id, title, measures, subject,"
                        + " exclude, place, scope, found \"mesures\"; write \"measures\"",
                "measures: [killed]|note: x|line 7: expected one of the keys id, title, measures, subject,"
                        + " exclude, place, scope, found \"note\"; remove it",
                "timeZone: Europe/Berlin|timeZone: Europe/Berln|line 3: expected a time zone such as Europe/Berlin,"
                        + " found \"Europe/Berln\"; write \"Europe/Berlin\"",
                "language: de|language: Deutsch|line 2: expected a language such as de or en, found \"Deutsch\";"
                        + " mend the value",
                "language: de|#|line 1: expected the key \"language\", found none; add it",
                "title: Wie viele Menschen starben?|title:|line 5: expected the key \"title\", found none; add it",
                "id: dead|id: The Dead|line 5: expected lower-case letters, digits and hyphens, found \"The Dead\";"
                        + " rename the question",
                "people]|people, '*s']|line 8: expected words, with \"*\" only at a word's end, found \"*s\";"
                        + " mend the value",
                "people]|people, ]]|line 8: expected YAML, found ']';"
                        + " mend the line; quote texts that hold : # or *",
                "people]|people, *s]|line 8: expected YAML, found invalid alias: s;"
                        + " mend the line; quote texts that hold : # or *",
                "people]|people, null]|line 8: expected words, with \"*\" only at a word's end, found \"null\";"
                        + " mend the value",
                "[\"Mensch*\", people]|[[people]]|line 8: expected words, with \"*\" only at a word's end, found a list;"
                        + " mend the value",
                "questions:|questions: none #|line 4: expected keys and values, found \"none\"; mend the value"
            })
    void whatDoesNotFitIsToldWithItsLine(String right, String wrong, String refusal) {
        assertThat(refusal("floods", FLOODS.replace(right, wrong))).isEqualTo("input/topics/floods.yml, " + refusal);
    }

    @Test
    void questionsWithOneIdAreRefused() {
        assertThat(refusal("floods", FLOODS + FLOODS.lines().skip(4).reduce("", (a, b) -> a + b + "\n")))
                .isEqualTo("input/topics/floods.yml, line 9: expected each question's id once, found \"dead\" again; "
                        + "rename one of the questions");
    }

    @Test
    void emptyTopicIsRefused() {
        assertThat(refusal("floods", "# to do\n"))
                .isEqualTo("input/topics/floods.yml, line 1: expected the key \"title\", found none; add it");
    }

    @Test
    void nameThatIsNoIdIsRefused() {
        assertThat(refusal("Floods 2024", FLOODS))
                .isEqualTo("input/topics/Floods 2024.yml: expected a topic's name of lower-case letters, digits and "
                        + "hyphens, found \"Floods 2024\"; rename the file");
    }

    @Test
    void otherFilesAmongTopicsAreRefused() {
        Desk desk = Desk.in(folder).with("topics/notes.txt", "x").with("topics/.gitkeep", "");
        assertThat(desk.collector().topicFiles(desk.input())).containsExactly(desk.path("topics/notes.txt"));
        assertThat(desk.refusal(() -> desk.topic("topics/notes.txt")))
                .isEqualTo("input/topics/notes.txt: expected a topic, which ends in .yml, found another file; "
                        + "rename it or move it elsewhere");
    }

    private Topic topic(String yaml) {
        return Desk.in(folder).with("topics/floods.yml", yaml).topic("topics/floods.yml");
    }

    private String refusal(String name, String yaml) {
        Desk desk = Desk.in(folder).with("topics/" + name + ".yml", yaml);
        return desk.refusal(() -> desk.topic("topics/" + name + ".yml"));
    }
}
