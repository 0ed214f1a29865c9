package org.lagebrief.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;

class ClaimExtractorTest {
    /** The constellation of a report on contested losses: presence, two voices of one side, two of another. */
    private static final String CONTESTED = """
            Schwere Verluste gemeldet
            Zwischen 10.000 und 12.000 nordkoreanische Soldaten sollen in Kursk stationiert sein. Laut dem ukrainischen \
            Präsidenten Wolodymyr Selenskyj ist der Preis hoch. Bislang sollen über 3000 von ihnen verwundet worden sein.

            Selenskyj schreibt auf der Plattform: „Nach ersten Angaben hat die Zahl der getöteten und verwundeten Soldaten \
            in der Region Kursk schon 3000 überschritten.“ Das südkoreanische Verteidigungsministerium dagegen geht von über \
            1100 Verlusten aus.
            „Die Truppen hatten rund 1.100 Opfer zu beklagen“, heißt es in einem Statement des südkoreanischen Generalstabs.
            """;

    private final ClaimExtractor extractor = ClaimExtractor.withBuiltInPacks();

    @Test
    void contestedFiguresKeepTheirVoices() {
        assertThat(german(CONTESTED))
                .extracting(ExtractionCasesTest::line)
                .containsExactly(
                        "Zwischen 10.000 und 12.000 = 10000..12000 strength",
                        "über 3000 = >3000 wounded by ukrainischen Präsidenten Wolodymyr Selenskyj, part",
                        "3000 überschritten = >3000 casualties by ukrainischen Präsidenten Wolodymyr Selenskyj",
                        "über 1100 = >1100 losses by südkoreanische Verteidigungsministerium",
                        "rund 1.100 = ~1100 losses by südkoreanischen Generalstabs");
    }

    @Test
    void placeInTheFileIsExact() {
        Article article = anArticle(CONTESTED)
                .in(Language.GERMAN)
                .file("articles/kursk.md")
                .build();
        List<Provenance.Passage> passages = extractor.extract(article).stream()
                .map(claim -> (Provenance.Passage) claim.provenance())
                .toList();
        assertThat(passages).extracting(Provenance.Passage::line).containsExactly(2, 2, 4, 4, 5);
        assertThat(passages).extracting(Provenance.Passage::paragraph).containsExactly(2, 2, 3, 3, 4);
        assertThat(passages).extracting(Provenance.Passage::file).containsOnly("articles/kursk.md");
        assertThat(passages.get(0).words())
                .isEqualTo("Zwischen 10.000 und 12.000 nordkoreanische Soldaten sollen in Kursk stationiert sein.");
        assertThat(CONTESTED.substring(passages.get(0).start(), passages.get(0).end()))
                .isEqualTo("Zwischen 10.000 und 12.000");
    }

    @Test
    void windowsLineBreaksCountOnce() {
        var claim = only(german("Überschrift\r\n\r\nEs gab 20 Verletzte.\r\n"));
        assertThat(claim.provenance().line()).isEqualTo(3);
        assertThat(((Provenance.Passage) claim.provenance()).paragraph()).isEqualTo(2);
    }

    @Test
    void mentionStaysAsWrittenBesideTheFullName() {
        var claims =
                german("Präsident Jan Adler sprach von einem Angriff. Er sagte, 20 Soldaten seien verletzt worden.");
        assertThat(only(claims).origin()).isEqualTo(new Origin("Präsident Jan Adler", "Er", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Am 3. Dezember wurden 20 Menschen verletzt.           | 2024-12-03 | EXPLICIT",
                "de | Am 30. Dezember 2023 wurden 20 Menschen verletzt.     | 2023-12-30 | EXPLICIT",
                "de | Am 30. Dezember wurden 20 Menschen verletzt.          | 2023-12-30 | EXPLICIT",
                "de | Am 31. Februar wurden 20 Menschen verletzt.           | 2024-12-23 | PUBLICATION",
                "de | Am Freitag wurden 20 Menschen verletzt.               | 2024-12-20 | RELATIVE",
                "de | Am Montag wurden 20 Menschen verletzt.                | 2024-12-23 | RELATIVE",
                "de | Gestern wurden 20 Menschen verletzt.                  | 2024-12-22 | RELATIVE",
                "de | 20 Menschen wurden verletzt.                          | 2024-12-23 | PUBLICATION",
                "en | On December 3, 20 people were injured.                | 2024-12-03 | EXPLICIT",
                "en | On 3 December 2023 a bomb injured 20 people.          | 2023-12-03 | EXPLICIT",
                "en | As of 3 December, 20 people were injured.             | 2024-12-03 | EXPLICIT",
                "en | On Friday 20 people were injured.                     | 2024-12-20 | RELATIVE",
                "en | Yesterday 20 people were injured.                     | 2024-12-22 | RELATIVE",
            })
    void dateOfAFigureIsDerivedFromItsSentence(String language, String text, LocalDate date, AsOf.Evidence evidence) {
        assertThat(only(claims(language, text)).asOf()).isEqualTo(new AsOf(date, evidence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Bei dem Brand vom 3. Dezember starben 20 Menschen, sagte ein Arzt am Freitag. | 2024-12-20 | RELATIVE",
                "de | An der Demonstration am 3. Dezember nahmen 20 Menschen teil.                  | 2024-12-03 | EXPLICIT",
                "de | Am 3. Dezember demonstrierten 20 Menschen, sagte die Polizei am Freitag.      | 2024-12-03 | EXPLICIT",
                "de | Nach Angaben der Polizei vom Freitag wurden 20 Menschen verletzt.             | 2024-12-20 | RELATIVE",
                "de | Seit Freitag wurden 20 Menschen verletzt.                                     | 2024-12-23 | PUBLICATION",
                "en | The fire of 3 December killed 20 people, police said on Friday.               | 2024-12-20 | RELATIVE",
                "en | 20 people took part in the rally on 3 December.                               | 2024-12-03 | EXPLICIT",
                "en | Police said on Saturday that Friday's fire had killed 20 people.              | 2024-12-21 | RELATIVE",
                "en | 20 people have been rescued since Friday.                                     | 2024-12-23 | PUBLICATION",
            })
    void dateOfTheCountGoesBeforeThatOfTheEvent(String language, String text, LocalDate date, AsOf.Evidence evidence) {
        assertThat(only(claims(language, text)).asOf()).isEqualTo(new AsOf(date, evidence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Bisher wurden 20 Menschen verletzt.                   | CUMULATIVE",
                "de | In der vergangenen Woche wurden 20 Menschen verletzt. | PERIOD",
                "de | Bei dem Anschlag wurden 20 Menschen verletzt.         | EVENT",
                "de | 20 Menschen wurden verletzt.                          | UNKNOWN",
                "en | So far 20 people have been injured.                   | CUMULATIVE",
                "en | In the past week 20 people were injured.              | PERIOD",
                "en | In the attack 20 people were injured.                 | EVENT",
                "en | 20 people were injured.                               | UNKNOWN",
            })
    void scopeIsSaidByTheSentence(String language, String text, String scope) {
        assertThat(only(claims(language, text)).scope()).hasToString(scope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "de | In Kursk wurden 20 Soldaten getötet.                  | Kursk",
                "de | In der Region Kursk wurden 20 Soldaten getötet.       | Region Kursk",
                "de | In Krankenhäusern wurden 20 Verletzte versorgt.       | -",
                "en | In Kursk 20 soldiers were killed.                     | Kursk",
                "en | In New York 20 people were injured.                   | New York",
                "en | In hospitals 20 people were injured.                  | -",
            })
    void placeIsNamedOrNull(String language, String text, String place) {
        assertThat(only(claims(language, text)).place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "de | 300 nordkoreanische Soldaten wurden getötet.          | nordkoreanische Soldaten",
                "de | Die Zahl der Toten stieg auf 300.                     | -",
                "en | 300 North Korean soldiers were killed.                | North Korean soldiers",
                "en | Four of the dead were tourists.                       | dead",
            })
    void subjectIsThePhraseCounted(String language, String text, String subject) {
        assertThat(only(claims(language, text)).subject()).isEqualTo(subject);
    }

    @Test
    void indirectEvidenceIsLessSure() {
        double tagged = only(german("Laut Polizei wurden 20 Menschen verletzt."))
                .confidence()
                .origin();
        double carried = german("Die Polizei sprach von einem Angriff. Dabei seien 20 Menschen verletzt worden.")
                .get(0)
                .confidence()
                .origin();
        double near = only(german("Es gab 20 Tote.")).confidence().measure();
        double far = only(german("Es starben bei dem Brand in der alten Halle am Hafen 20 Menschen."))
                .confidence()
                .measure();
        assertThat(carried).isLessThan(tagged);
        assertThat(far).isLessThan(near);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | 3.000 Menschen wurden verletzt.             | 0.97",
                "de | 3,000 Menschen wurden verletzt.             | 0.80",
                "de | 2.500 bis 3,000 Menschen wurden verletzt.   | 0.80",
                "de | 3,000,000 Menschen wurden vertrieben.       | 0.97",
                "de | 3,5 Millionen Menschen wurden vertrieben.   | 0.97",
                "en | 3,000 people were injured.                  | 0.97",
                "en | 3.000 people were injured.                  | 0.80",
                "en | 3.5 million people were displaced.          | 0.97",
            })
    void thousandsThatCouldBeAFractionAreLessSure(String language, String text, double figure) {
        assertThat(only(claims(language, text)).confidence().figure()).isEqualTo(figure);
    }

    @Test
    void languageWithoutAPackHasNoClaims() {
        assertThat(extractor.extract(anArticle("20 personnes ont été tuées.")
                        .in(new Language("fr"))
                        .build()))
                .isEmpty();
    }

    @Test
    void germanAndEnglishAreBuiltIn() {
        assertThat(extractor.languages()).containsExactlyInAnyOrder(Language.GERMAN, Language.ENGLISH);
        assertThat(extractor.version(Language.GERMAN)).matches("\\d+-[0-9a-f]{64}");
        assertThat(extractor.version(Language.GERMAN)).isNotEqualTo(extractor.version(Language.ENGLISH));
        assertThatThrownBy(() -> extractor.version(new Language("fr")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found fr");
    }

    private List<Claim> german(String text) {
        return claims("de", text);
    }

    /** The claims of an article of Monday 23 December 2024. */
    private List<Claim> claims(String language, String text) {
        return extractor.extract(anArticle(text).in(new Language(language)).build());
    }

    private static Claim only(List<Claim> claims) {
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }
}
