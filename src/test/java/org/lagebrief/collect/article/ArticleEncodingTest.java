package org.lagebrief.collect.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;

/** A text comes out as it went in, or is refused; it is never garbled. */
class ArticleEncodingTest {
    private static final String GERMAN = """
            Das Ministerium für Katastrophenschutz zählt 95 Tote.\r
            \r
            „Über 1.200 Menschen“ würden noch vermisst – so die Behörde. Größere Schäden: 3 Mio. €.
            """;
    private static final String RUSSIAN = """
            Министерство обороны сообщило о 95 погибших военнослужащих.
            По данным ведомства, ещё около 1200 человек считаются пропавшими без вести.
            Представитель губернатора заявил, что эвакуация населения продолжается третий день.
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, byte-order mark {1}")
    @CsvSource({
        "UTF-8,        ''",
        "UTF-8,        EFBBBF",
        "UTF-16LE,     FFFE",
        "UTF-16BE,     FEFF",
        "UTF-16LE,     ''",
        "UTF-16BE,     ''",
        "UTF-32LE,     FFFE0000",
        "UTF-32BE,     0000FEFF",
        "UTF-32LE,     ''",
        "UTF-32BE,     ''",
        "windows-1252, ''"
    })
    void germanComesOutAsItWentIn(String charset, String mark) {
        assertThat(read(GERMAN, charset, mark)).isEqualTo(GERMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R"})
    void russianComesOutAsItWentIn(String charset) {
        assertThat(read(RUSSIAN, charset, "")).isEqualTo(RUSSIAN);
    }

    @Test
    void chineseComesOutAsItWentIn() {
        String text = "卫生部表示，洪水造成九十五人死亡，另有一千二百人失踪。\n当局称，搜救工作仍在继续，灾民已被转移到安全地区。\n".repeat(3);
        assertThat(read(text, "GB18030", "")).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "Der Präsident erklärte die Zählung für ungültig., x-MacRoman",
        "Der Präsident erklärte die Zählung für ungültig., IBM850",
        "Według ministerstwa zginęło około stu żołnierzy., windows-1250",
        "Według ministerstwa zginęło około stu żołnierzy., ISO-8859-2"
    })
    void encodingThatCannotBeToldIsRefusedRatherThanGarbled(String text, String charset) {
        Desk desk = Desk.in(folder).with("articles/a.txt", text.getBytes(Charset.forName(charset)));
        assertThat(desk.refusal(() -> desk.article("articles/a.txt")))
                .isEqualTo(
                        "input/articles/a.txt: expected text in Unicode or Windows-1252, found bytes that are neither; "
                                + "save it as text in UTF-8, or move the file elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"🫠 95 people died", "it\u0092s 95 people", "page one\fpage two"})
    void whatCertainlyIsUnicodeIsNotDoubted(String text) {
        assertThat(read(text, "UTF-8", "")).isEqualTo(text);
    }

    @Test
    void bytesThatDoNotFitTheirMarkAreRefused() {
        Desk desk = Desk.in(folder)
                .with("articles/a.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});
        assertThat(desk.refusal(() -> desk.article("articles/a.txt"))).contains("bytes that are neither");
    }

    @ParameterizedTest
    @ValueSource(strings = {"don’t", "2020–2021", "Straße/Allee", "Müller·Meier", "naïve", "Œuvre", "CO²-Ausstoß"})
    void westernWordsAreNotTakenForGarbled(String word) {
        String text = "Das Wort " + word + " steht in diesem Satz.";
        assertThat(read(text, "windows-1252", "")).isEqualTo(text);
    }

    private String read(String text, String charset, String mark) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
        bytes.writeBytes(text.getBytes(Charset.forName(charset)));
        return Desk.in(folder)
                .with("articles/2024-12-23.txt", bytes.toByteArray())
                .article("articles/2024-12-23.txt")
                .text();
    }
}
