package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.Language;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Party;
import org.lagebrief.model.Reliability;
import org.lagebrief.model.Source;

/** Whose name stands in an origin. */
class NameTest {
    @ParameterizedTest
    @CsvSource({
        "dem ukrainischen Präsidenten Wolodymyr Selenskyj, Selenskyj, true",
        "südkoreanischen Generalstabs, südkoreanischer Generalstab, true",
        "Seoul's Joint Chiefs of Staff, Joint Chiefs of Staff, true",
        "US-Beamten, US-Beamter, true",
        "Verteidigungsminister, Verteidigungsministerium, false",
        "let us all, US, false",
        "government of Niger, government of Nigeria, false",
        "Soldaten, Soldat, true",
        "Iran, Irak, false",
        "Generalstab, südkoreanischer Generalstab, false",
        "der Staff of Chiefs, Chiefs of Staff, false",
        "NIS, '...', false",
    })
    void nameStandsInAnOriginWhateverItsEndings(String origin, String name, boolean found) {
        assertThat(new Name(origin).contains(new Name(name))).isEqualTo(found);
    }

    @Test
    void longestNameDecides() {
        PartyRegister register = register("US officials", party("usa", "US"), party("press", "US officials"));

        assertThat(register.voiceOf(origin("US officials")).party().id()).isEqualTo("press");
    }

    @Test
    void namesOfTwoPartiesAtOnceAreNeithers() {
        PartyRegister register = register("Kyiv and Moscow", party("ukraine", "Kyiv"), party("russia", "Moscow"));

        assertThat(register.voiceOf(origin("Kyiv and Moscow")).party().id()).isEqualTo("unlisted:Kyiv and Moscow");
    }

    @Test
    void shortFormThatFitsSeveralNamesIsNobodyElse() {
        PartyRegister register = new PartyRegister(
                List.of(),
                List.of(
                        origin("Berlin police spokesman"),
                        origin("Munich police spokesman"),
                        origin("police spokesman"),
                        origin("UN-Generalsekretär Kofi Annan"),
                        origin("Kofi Annan")),
                Language.ENGLISH);

        assertThat(register.voiceOf(origin("police spokesman")).party().id()).isEqualTo("unlisted:police spokesman");
        assertThat(register.voiceOf(origin("Kofi Annan")).party().id())
                .isEqualTo("unlisted:UN-Generalsekretär Kofi Annan");
    }

    @Test
    void mentionIsAskedWhereTheFullNameIsNotListed() {
        Origin origin = new Origin("the agency in Seoul", "NIS", false);
        PartyRegister register =
                new PartyRegister(List.of(party("south-korea", "NIS")), List.of(origin), Language.ENGLISH);

        assertThat(register.voiceOf(origin).party().id()).isEqualTo("south-korea");
    }

    @Test
    void nameReadsAsItsWords() {
        assertThat(new Name("Seoul's  NIS")).hasToString("Seoul s NIS");
    }

    private static PartyRegister register(String origin, Party... parties) {
        return new PartyRegister(List.of(parties), List.of(origin(origin)), Language.ENGLISH);
    }

    private static Origin origin(String name) {
        return new Origin(name, name, false);
    }

    private static Party party(String id, String source) {
        return new Party(
                id,
                Map.of(Language.ENGLISH, id),
                Party.Role.UNKNOWN,
                List.of(new Source(source, source, List.of(), Reliability.F)));
    }
}
