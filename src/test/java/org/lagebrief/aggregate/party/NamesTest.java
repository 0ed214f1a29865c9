package org.lagebrief.aggregate.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.lagebrief.model.Source;

/** Whose words they are, for the names of {@code names.txt} and the register of {@code listed-names.txt}. */
class NamesTest {
    private static final List<Party> PARTIES = parties();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void wordsLeadToTheSource(String id, String words, String where, String source) {
        ClaimBuilder claim = aClaim().by(words);
        List<String> around = List.of();
        if (where.startsWith("\"")) {
            around = List.of(where);
        } else if (!where.isEmpty()) {
            claim = claim.place(where);
        }
        assertThat(speaker(claim, around)).as(id).isEqualTo(source);
    }

    static Stream<Arguments> wordsLeadToTheSource() {
        return lines("names.txt").map(cells -> Arguments.of(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
    }

    private static String speaker(ClaimBuilder claim, List<String> around) {
        Report report = new Report(claim.at(passage()).build(), null);
        return new PartyRegister(PARTIES, List.of(report), any -> around, Language.ENGLISH)
                .speakerOf(report)
                .map(voice ->
                        voice.party().isUnlisted() ? "own" : voice.source().id())
                .orElse("nobody");
    }

    private static Provenance passage() {
        return new Provenance.Passage(new ArticleId("0".repeat(64)), "articles/a.md", 1, 1, 0, 1, "1");
    }

    private static List<Party> parties() {
        Map<String, List<List<String>>> byParty = new LinkedHashMap<>();
        lines("listed-names.txt")
                .forEach(line -> byParty.computeIfAbsent(line.get(0), id -> new ArrayList<>())
                        .add(line));
        return byParty.entrySet().stream()
                .map(party -> party(party.getKey(), party.getValue()))
                .toList();
    }

    private static Party party(String id, List<List<String>> lines) {
        String[] names = lines.get(0).get(1).split("; ", -1);
        return new Party(
                id,
                Map.of(Language.GERMAN, names[0], Language.ENGLISH, names[1]),
                Party.Role.UNKNOWN,
                lines.stream().map(line -> source(line.get(2), line.get(3))).toList());
    }

    private static Source source(String id, String names) {
        List<String> all = Arrays.asList(names.split("; "));
        return new Source(id, all.get(0), all.subList(1, all.size()), null);
    }

    private static Stream<List<String>> lines(String file) {
        try (InputStream data = Objects.requireNonNull(NamesTest.class.getResourceAsStream(file))) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
