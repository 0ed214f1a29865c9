package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.Reliability;
import org.lagebrief.model.Source;

/** Parties are read as written, and no name may stand for two of them. */
class SourcesTest {
    private static final String POLICE = """
            parties:
              - id: police
                name: Polizei
                role: police
                sources:
                  - {id: munich-police, name: Polizei München, aliases: [Polizeisprecher], reliability: B}
            """;

    @TempDir
    Path folder;

    @Test
    void partiesAreReadAsWritten() {
        List<Party> parties = parties("""
                parties:
                  - id: harbourland
                    name: {de: Hafenland, en: Harbourland}
                    role: third_state
                    sources:
                      - {id: president, name: Ada Brook, aliases: [Brook, "Präsidentin Brook"], reliability: C}
                      - id: staff
                        name: General Staff
                  - id: unknown
                    name: {de: Unbekannt}
                """);
        assertThat(parties)
                .containsExactly(
                        new Party(
                                "harbourland",
                                Map.of(Language.GERMAN, "Hafenland", Language.ENGLISH, "Harbourland"),
                                Party.Role.THIRD_STATE,
                                List.of(
                                        new Source(
                                                "president",
                                                "Ada Brook",
                                                List.of("Brook", "Präsidentin Brook"),
                                                Reliability.C),
                                        new Source("staff", "General Staff", List.of(), null))),
                        new Party("unknown", Map.of(Language.GERMAN, "Unbekannt"), Party.Role.UNKNOWN, List.of()));
    }

    @Test
    void plainNameHoldsForEveryLanguage() {
        Party police = parties(POLICE).get(0);
        assertThat(police.name(Language.GERMAN)).isEqualTo("Polizei");
        assertThat(police.name(Language.ENGLISH)).isEqualTo("Polizei");
    }

    @Test
    void missingFileHasNoParties() {
        assertThat(Desk.in(folder).parties()).isEmpty();
    }

    @Test
    void emptyFileOfCommentsHasNoParties() {
        assertThat(parties("# none yet\n")).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "role: police|role: policy|line 4: expected one of belligerent, opposing, ally, third_state, un, ngo,"
                        + " media, organiser, police, authority, expert, unknown, found \"policy\"; write \"police\"",
                "reliability: B|reliability: X|line 6: expected one of A, B, C, D, E, F, found \"X\"; mend the value",
                "name: Polizei|nam: Polizei|line 3: expected one of the keys id, name, role, sources, found \"nam\";"
                        + " write \"name\"",
                "name: Polizei|name: {deu: Polizei}|line 3: expected a language such as de or en before each name,"
                        + " found \"deu\"; mend it",
                "name: Polizei|name: {}|line 3: expected at least one entry under \"name\", found none; add one",
                "name: Polizei|name: [a]|line 3: expected keys and values, found a list; mend the value",
                "id: munich-police, |'' |line 6: expected the key \"id\", found none; add it",
                "aliases: [Polizeisprecher]|aliases: {a: b}|line 6: expected a text, found keys and values;"
                        + " mend the value"
            })
    void whatDoesNotFitIsToldWithItsLine(String right, String wrong, String refusal) {
        Desk desk =
                Desk.in(folder).with("sources.yml", POLICE.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        assertThat(desk.refusal(desk::parties)).isEqualTo("input/sources.yml, " + refusal);
    }

    @Test
    void everyAmbiguousNameAndRepeatedIdIsTold() {
        Desk desk = Desk.in(folder).with("sources.yml", POLICE + """
                          - id: organisers
                            name: Veranstalter
                            sources:
                              - {id: alliance, name: Bündnis, aliases: [Sprecher, "polizei  München"]}
                              - {id: munich-police, name: Bündnis}
                          - id: police
                            name: Polizeipräsidium
                            sources:
                              - {id: berlin-police, name: Sprecher}
                        """);
        assertThat(desk.faults())
                .contains(
                        "input/sources.yml, line 11: expected each source's id once, found \"munich-police\" again; "
                                + "rename one or join the two",
                        "input/sources.yml, line 12: expected each party's id once, found \"police\" again; "
                                + "rename one or join the two",
                        "input/sources.yml, line 10: expected a name of one party alone, found \"polizei  München\", "
                                + "which also stands for police; remove it from one of them or write it more fully",
                        "input/sources.yml, line 15: expected a name of one party alone, found \"Sprecher\", "
                                + "which also stands for organisers; remove it from one of them or write it more fully");
        assertThat(desk.refusal(desk::parties))
                .startsWith("input/sources.yml, line 11: expected each source's id once");
    }

    private List<Party> parties(String yaml) {
        return Desk.in(folder).with("sources.yml", yaml).parties();
    }
}
