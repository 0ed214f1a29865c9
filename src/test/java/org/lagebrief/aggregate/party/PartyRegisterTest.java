package org.lagebrief.aggregate.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Language;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Party;
import org.lagebrief.model.Report;
import org.lagebrief.model.Source;
import org.lagebrief.model.Voice;

/** Who speaks among several listed or unlisted names. */
class PartyRegisterTest {
    @Test
    void longestNameDecides() {
        assertThat(speakers(List.of(party("usa", "US"), party("press", "US officials")), aClaim().by("US officials")))
                .containsExactly("press");
    }

    @Test
    void namesOfTwoPartiesAtOnceAreNeithers() {
        assertThat(speakers(
                        List.of(party("a", "Quay Watch"), party("b", "Harbour Trust")),
                        aClaim().by("Quay Watch, Harbour Trust")))
                .containsExactly("unlisted:Quay Watch, Harbour Trust");
    }

    @Test
    void sameSurnameInTwoPartiesIsNobodysAlone() {
        List<Party> parties = List.of(party("a", "Ada Brook"), party("b", "Ben Brook"));

        assertThat(speakers(parties, aClaim().by("Brook"), aClaim().by("Ada Brook"), aClaim().by("minister Ben Brook")))
                .containsExactly("unlisted:Brook", "a", "b");
    }

    @Test
    void partysOwnNameIsItsVoiceAndTheRuleIsKept() {
        Report report = report(aClaim().by("Quay Watch spokeswoman"));
        List<Party> parties = List.of(party("Quay Watch", "Ada Brook"));

        assertThat(register(parties, List.of(report)).speakerOf(report)).hasValueSatisfying(voice -> {
            assertThat(voice.party().id()).isEqualTo("Quay Watch");
            assertThat(voice.source().name(Language.ENGLISH)).isEqualTo("Quay Watch");
            assertThat(voice.rules()).containsExactly(NameRule.PARTY);
        });
    }

    @Test
    void stateForWhichTwoPartiesStandIsNeithersAndBothAreNamed() {
        Report report = report(aClaim().by("Kyiv"));
        Report government = report(aClaim().by("Ukraine"));
        List<Party> parties = List.of(party("Ukraine", "Ada Brook"), party("Ukrainian government", "Ben Brook"));
        PartyRegister register = register(parties, List.of(report, government));

        assertThat(register.speakerOf(report).map(voice -> voice.party().id())).contains("unlisted:Kyiv");
        assertThat(register.mayBe(report))
                .extracting(Party::id)
                .containsExactlyInAnyOrder("Ukraine", "Ukrainian government");
        assertThat(register.speakerOf(government).map(voice -> voice.party().id()))
                .contains("Ukraine");
        assertThat(register.mayBe(government)).isEmpty();
    }

    @Test
    void mentionIsAskedForWhatTheFullNameDoesNotSay() {
        List<Party> parties = List.of(party("south-korea", "NIS"), party("ukraine", "president"));

        assertThat(speakers(
                        parties,
                        aClaim().said("the agency in Seoul", "NIS"),
                        aClaim().said("former president Ada Brook", "president")))
                .containsExactly("south-korea", "unlisted:former president Ada Brook");
    }

    @Test
    void unlistedNameHasOnePartyInAllItsForms() {
        assertThat(speakers(
                        List.of(),
                        aClaim().by("Kofi Annan"),
                        aClaim().by("UN-Generalsekretär Kofi Annan"),
                        aClaim().by("Hamburger Polizei"),
                        aClaim().by("Hamburg police spokesman Jan Vogt"),
                        aClaim().by("Polizei").place("Hamburg")))
                .containsExactly(
                        "unlisted:UN-Generalsekretär Kofi Annan",
                        "unlisted:UN-Generalsekretär Kofi Annan",
                        "unlisted:Hamburger Polizei",
                        "unlisted:Hamburger Polizei",
                        "unlisted:Hamburger Polizei");
    }

    @Test
    void unlistedBodiesOfTwoPlacesAreTwoParties() {
        assertThat(speakers(
                        List.of(),
                        aClaim().by("police").place("Kassel"),
                        aClaim().by("police").place("Trier"),
                        aClaim().by("Russian lawmaker Ada Brook"),
                        aClaim().by("Ada Brook"),
                        aClaim().by("Ukrainian lawmaker Ada Brook")))
                .containsExactly(
                        "unlisted:police (Kassel)",
                        "unlisted:police (Trier)",
                        "unlisted:Russian lawmaker Ada Brook",
                        "unlisted:Russian lawmaker Ada Brook",
                        "unlisted:Ukrainian lawmaker Ada Brook");
    }

    @Test
    void bodyOfATableWithoutPlaceIsThatOfTheTable() {
        assertThat(speakers(List.of(), aClaim().by("Police"))).containsExactly("unlisted:Police (tables/test.csv)");
    }

    @Test
    void rulesThatLedToTheSourceAreKept() {
        List<Party> parties = List.of(party("ukraine", "Volodymyr Zelensky"));
        Report report = report(aClaim().by("Präsident Wolodymyr Selenskyj"));

        assertThat(register(parties, List.of(report)).speakerOf(report))
                .map(Voice::rules)
                .hasValueSatisfying(rules -> assertThat(rules).containsExactly(NameRule.SPELLING, NameRule.TITLE));
    }

    private static List<String> speakers(List<Party> parties, ClaimBuilder... claims) {
        List<Report> reports =
                Arrays.stream(claims).map(PartyRegisterTest::report).toList();
        PartyRegister register = register(parties, reports);
        return reports.stream()
                .map(report -> register.speakerOf(report)
                        .map(voice -> voice.party().id())
                        .orElse("nobody"))
                .toList();
    }

    private static PartyRegister register(List<Party> parties, List<Report> reports) {
        return new PartyRegister(parties, reports, any -> List.of(), Language.ENGLISH);
    }

    private static Report report(ClaimBuilder claim) {
        return new Report(claim.build(), null);
    }

    private static Party party(String id, String name) {
        return new Party(
                id, Map.of(Language.ENGLISH, id), Party.Role.UNKNOWN, List.of(new Source(id, name, List.of(), null)));
    }
}
