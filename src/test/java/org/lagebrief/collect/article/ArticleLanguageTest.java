package org.lagebrief.collect.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Language;

/** A text's language is the one it is certainly written in, else the declared one, else the likeliest. */
class ArticleLanguageTest {
    private static final String GERMAN =
            "Nach Angaben der Präfektur sind bei dem Hochwasser mindestens 95 Menschen ums Leben"
                    + " gekommen. Weitere 1.200 würden noch vermisst, teilte die Behörde am Montag mit. Der Bürgermeister von"
                    + " Hafenstadt sagte, die Zahl der Toten werde noch steigen, da die Helfer viele Häuser nicht erreicht hätten."
                    + " Die Schulen bleiben geschlossen.";
    private static final String ENGLISH =
            "The coast guard said on Monday that at least 95 people had died in the flood. More"
                    + " than 1,200 others were still missing, the agency said. The mayor of the harbour town told reporters that"
                    + " the number of dead would rise further, since rescuers had not yet reached many of the houses along the"
                    + " northern shore. Schools remain closed.";
    private static final String MIXED =
            "Breaking: Der Präsident sagte am Montag, \"we will not surrender\", und fügte hinzu:"
                    + " \"There are at least 95 people dead in the flood.\" Die Behörden zählen 95 Tote. \"More are missing in the"
                    + " harbour\", sagte der Sprecher der Küstenwache, and the mayor confirmed. Weitere 1.200 Menschen werden"
                    + " vermisst, hieß es weiter am Abend.";
    private static final String SWISS =
            "Bi dr Überschwemmig si mindeschtens 95 Mensche ums Läbe cho, het d Polizei am Mäntig"
                    + " mitteilt. Wyteri 1200 Lüt wärde no vermisst. Dr Gmeindspräsidänt seit, es chönnt no meh wärde. I dr Stadt"
                    + " si alli Schuele gschlosse, u d Lüt sölle deheime blybe, seit dr Regierigsrat vo Bärn am Aabe i dr Sändig"
                    + " vom Radio.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, de", "fr, de", "de, de"})
    void germanTextIsGermanWhateverIsDeclared(String declared, String language) {
        assertThat(language(declared, GERMAN)).isEqualTo(new Language(language));
    }

    @ParameterizedTest
    @CsvSource({"de, en", "en, en"})
    void englishTextIsEnglishWhateverIsDeclared(String declared, String language) {
        assertThat(language(declared, ENGLISH)).isEqualTo(new Language(language));
    }

    @ParameterizedTest
    @CsvSource({"en, en", "de, de"})
    void declarationDecidesWhereTheTextLeavesADoubt(String declared, String language) {
        assertThat(language(declared, MIXED)).isEqualTo(new Language(language));
        assertThat(language(declared, SWISS)).isEqualTo(new Language(language));
        assertThat(language(declared, GERMAN.substring(0, 90))).isEqualTo(new Language(language));
    }

    private Language language(String declared, String text) {
        return Desk.in(folder)
                .with("articles/a.md", "---\nlanguage: " + declared + "\n---\n" + text)
                .article("articles/a.md")
                .language();
    }
}
