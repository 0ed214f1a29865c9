package org.lagebrief.collect.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Article;

/** A file whose name promises a text and which holds none is refused; garbled text is mended only if that is certain. */
class NoTextTest {
    private static final String GERMAN =
            "Das Ministerium für Katastrophenschutz zählt 95 Tote. „Über 1.200 Menschen“ würden noch vermisst – so die Behörde.\n";
    private static final String ENGLISH = "The governor’s office said that “at least 95 people” had died.\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
    void textEncodedTwiceIsMended(String charset) {
        String twice = twice(GERMAN, charset);
        assertThat(twice).contains("Ã¼").isNotEqualTo(GERMAN);
        assertThat(article("---\ntitle: ZÃ¤hlung\n---\n" + twice).text()).isEqualTo(GERMAN);
        assertThat(article("---\ntitle: ZÃ¤hlung\n---\n" + twice).headline()).isEqualTo("Zählung");
    }

    @Test
    void textEncodedThriceIsMended() {
        assertThat(article(twice(twice(ENGLISH, "windows-1252"), "windows-1252"))
                        .text())
                .isEqualTo(ENGLISH);
    }

    @Test
    void textThatSpeaksOfGarbledLettersIsKept() {
        String text =
                "Wer „Ã¼“ liest, wo ü stehen müsste, hat die falsche Kodierung gewählt: So zählt man Umlaute nicht.\n";
        assertThat(article(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SÃO PAULO: 95 mortos, disse a polícia.\n",
                "Älä, sanoi ministeri: 95 ihmistä kuoli.\n",
                "CHÂTEAU «À LA MER»: 95 morts.\n"
            })
    void capitalsOfOtherLanguagesAreNotMended(String text) {
        assertThat(article(text).text()).isEqualTo(text);
    }

    @Test
    void textThatIsGarbledInPartIsRefused() {
        assertThat(refusal(twice(GERMAN, "windows-1252") + "Größe.\n"))
                .isEqualTo(refused("one whose letters were garbled when it was saved (as in \"Ã¼\" for \"ü\")"));
    }

    @Test
    void textThatLostItsUmlautsIsRefused() {
        String lost = new String(GERMAN.getBytes(Charset.forName("windows-1252")), StandardCharsets.UTF_8);
        assertThat(refusal(lost)).isEqualTo(refused("one that has lost 8 of its characters (U+FFFD)"));
    }

    @Test
    void fewLostCharactersAreKept() {
        String text = ENGLISH.repeat(10) + "Mr M\uFFFDller agreed.\n";
        assertThat(article(text).text()).isEqualTo(text);
    }

    @Test
    void base64IsRefused() {
        byte[] bytes = new byte[3000];
        new Random(1).nextBytes(bytes);
        assertThat(refusal(Base64.getMimeEncoder().encodeToString(bytes)))
                .isEqualTo(refused("runs of signs without words"));
        assertThat(refusal(Base64.getEncoder().encodeToString(bytes)))
                .isEqualTo(refused("runs of signs without words"));
    }

    @Test
    void wordOfMegabytesIsRefused() {
        assertThat(refusal("a".repeat(5_000_000))).isEqualTo(refused("runs of signs without words"));
    }

    @Test
    void listOfHashesIsRefused() {
        String hashes = IntStream.range(0, 20)
                .mapToObj(i -> "%08x%08x%08x%08x  file%d.txt\n".formatted(i * 77777777, i * 99999999, i * 31, ~i, i))
                .collect(Collectors.joining());
        assertThat(refusal(hashes)).startsWith("input/articles/a.txt: expected a text, found ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function total(list) {\n  let sum = 0;\n  for (const item of list) {\n    sum += item.value;\n  }\n  return sum;\n}\n",
                "public class Toll {\n    private int dead = 95;\n    int dead() {\n        return dead;\n    }\n}\n",
                "<toll><place name=\"Harbour\"><dead>95</dead><missing>1200</missing></place></toll>\n"
            })
    void codeIsRefused(String code) {
        assertThat(refusal(code.repeat(4))).isEqualTo(refused("source code or markup"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"95", "*** 12:30 ***", "2024-12-23;95;1200;33\n2024-12-24;96;1201;34\n"})
    void numbersAreRefused(String numbers) {
        assertThat(refusal(numbers)).isEqualTo(refused("digits and signs"));
    }

    @Test
    void longTableOfNumbersIsRefused() {
        assertThat(refusal("date;dead\n" + "2024-12-23;95;1200;33\n".repeat(30)))
                .isEqualTo(refused("digits and signs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Donaudampfschifffahrtsgesellschaft meldet 95 Tote, siehe https://hafen.example/berichte/2024/12/23/toll?x=1&y=2.\n",
                "| Ort | Tote |\n|---|---|\n| Hafen | 95 |\n| Talstadt | 12 |\n",
                "> Die Lage ist ernst; mehr wissen wir nicht.\n> Wir zählen 95 Tote; 12 werden vermisst.\n",
                "内政部表示，洪水造成至少九十五人死亡。另有数百人失踪，当局担心死亡人数会上升。救援人员已将居民转移到安全地区。\n"
            })
    void unusualTextIsKept(String text) {
        assertThat(article(text.repeat(5)).text()).isEqualTo(text.repeat(5));
    }

    private static String twice(String text, String charset) {
        var twice = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String read = new String(new byte[] {b}, Charset.forName(charset));
            twice.append(read.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : read);
        }
        return twice.toString();
    }

    private static String refused(String found) {
        return "input/articles/a.txt: expected a text, found " + found
                + "; save its text as .txt in UTF-8, or move the file elsewhere";
    }

    private Article article(String text) {
        return Desk.in(folder).with("articles/a.txt", text).article("articles/a.txt");
    }

    private String refusal(String text) {
        Desk desk = Desk.in(folder).with("articles/a.txt", text);
        return desk.refusal(() -> desk.article("articles/a.txt"));
    }
}
