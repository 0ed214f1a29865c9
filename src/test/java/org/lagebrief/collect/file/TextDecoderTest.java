package org.lagebrief.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes in many charsets come out as they went in or not at all, with a declaration, without, and with a wrong one. */
class TextDecoderTest {
    private record Case(String charsets, String text) {}

    /** Detected without a declaration. */
    private static Stream<Case> casesTold() {
        return Stream.of(
                new Case(
                        "windows-1252 ISO-8859-1 UTF-8 UTF-16LE UTF-32BE",
                        "Das Ministerium zählt nach den Überschwemmungen fünfundneunzig Tote, größere Schäden meldet São Paulo."),
                new Case(
                        "windows-1252 ISO-8859-1",
                        "Au moins cent personnes ont été tuées à Genève, où les autorités craignent un bilan plus élevé."),
                new Case(
                        "windows-1252",
                        "Al menos cien personas murieron, informó el señor Muñoz; otras están desaparecidas."),
                new Case(
                        "windows-1252",
                        "Mindst hundrede mennesker er omkommet på øerne, oplyste ministeriet på dagen før."),
                new Case(
                        "windows-1252",
                        "Minst hundra människor har omkommit på öarna, uppger ministeriet, även i Ångermanland."),
                new Case(
                        "windows-1251 KOI8-R ISO-8859-5 IBM866 UTF-16BE",
                        "Министерство обороны сообщило о девяноста пяти погибших военнослужащих. Эвакуация продолжается третий день."),
                new Case(
                        "windows-1251 KOI8-U",
                        "Міністерство оборони повідомило про загиблих військових. Евакуація населення триває."),
                new Case(
                        "windows-1253 ISO-8859-7",
                        "Τουλάχιστον ενενήντα πέντε άνθρωποι έχασαν τη ζωή τους στις πλημμύρες, ανακοίνωσε το υπουργείο."),
                new Case("windows-1255 ISO-8859-8", "לפחות תשעים וחמישה בני אדם נהרגו בשיטפונות, מסר משרד הפנים."),
                new Case("Shift_JIS EUC-JP ISO-2022-JP", "内務省は、洪水で少なくとも九十五人が死亡したと発表した。さらに千二百人が行方不明となっている。"),
                new Case("EUC-KR", "내무부는 홍수로 최소 구십오 명이 숨졌다고 발표했다. 수백 명이 여전히 실종 상태이다."),
                new Case("GB18030", "内政部表示，洪水造成至少九十五人死亡。另有数百人失踪，当局担心死亡人数会上升。"));
    }

    /** Not to be told from Western or each other by their bytes. */
    private static Stream<Case> casesUntold() {
        return Stream.of(
                new Case(
                        "windows-1250 ISO-8859-2",
                        "Według ministerstwa zginęło około stu żołnierzy, a tysiąc zostało rannych."),
                new Case(
                        "windows-1250 ISO-8859-2",
                        "Při povodních zahynulo nejméně devadesát pět lidí, uvedlo ministerstvo vnitra."),
                new Case(
                        "windows-1250 ISO-8859-2",
                        "Az árvízben kilencvenöt ember vesztette életét, közölte a minisztérium; a tűzoltók több várost ürítettek ki."),
                new Case(
                        "windows-1250 ISO-8859-2",
                        "Cel puţin nouăzeci şi cinci de oameni au murit în inundaţii, a anunţat ministerul."),
                new Case(
                        "windows-1250 ISO-8859-2",
                        "U poplavama je poginulo devedeset i pet ljudi, priopćilo je ministarstvo."),
                new Case(
                        "windows-1254 ISO-8859-9",
                        "Selde en az doksan beş kişi hayatını kaybetti, İçişleri Bakanlığı açıkladı."),
                new Case(
                        "windows-1256 ISO-8859-6",
                        "قالت وزارة الداخلية إن خمسة وتسعين شخصا على الأقل قتلوا في الفيضانات."),
                new Case(
                        "windows-1257 ISO-8859-13",
                        "Per potvynius žuvo devyniasdešimt penki žmonės, pranešė vidaus reikalų ministerija."),
                new Case("UTF-16LE UTF-16BE", "内政部表示，洪水造成至少九十五人死亡。另有数百人失踪。"),
                new Case("x-MacRoman IBM850", "Das Ministerium zählt nach den Überschwemmungen fünfundneunzig Tote."));
    }

    private static Stream<Arguments> each(Stream<Case> cases) {
        return cases.flatMap(
                one -> Stream.of(one.charsets().split(" ", -1)).map(charset -> Arguments.of(charset, one.text())));
    }

    static Stream<Arguments> told() {
        return each(casesTold());
    }

    static Stream<Arguments> untold() {
        return each(casesUntold());
    }

    static Stream<Arguments> all() {
        return Stream.concat(told(), untold());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("told")
    void encodingIsDetected(Charset charset, String text) {
        assertThat(TextDecoder.decode(text.getBytes(charset))).contains(text);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("untold")
    void encodingThatCannotBeToldIsNotGuessed(Charset charset, String text) {
        assertThat(TextDecoder.decode(text.getBytes(charset))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("all")
    void declaredEncodingIsBelieved(String charset, String text) {
        Charset declared = TextDecoder.charset(charset).orElseThrow();
        assertThat(TextDecoder.decodeDeclared(text.getBytes(Charset.forName(charset)), declared))
                .contains(text);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("told")
    void wronglyDeclaredEncodingGivesWay(Charset charset, String text) {
        for (String wrong : new String[] {"UTF-8", "windows-1252", "US-ASCII"}) {
            assertThat(TextDecoder.decodeDeclared(
                            text.getBytes(charset), TextDecoder.charset(wrong).orElseThrow()))
                    .contains(text);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("untold")
    void wronglyDeclaredEncodingIsNotBelieved(Charset charset, String text) {
        Charset western = Charset.forName("windows-1252");
        assertThat(TextDecoder.decodeDeclared(text.getBytes(charset), western)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministry said that\0 95 people had died.",
                "The ministry said that \0 95 people had died.",
                "The ministry said\0 that 95 people\0 had died.",
                "Das Ministerium z\u00E4hlt 95 Tote\0 nach der Flut",
                "ab\0d"
            })
    void strayNulMakesNoWideTextOfANarrowOne(String text) {
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        byte[] odd = Arrays.copyOf(bytes, bytes.length + 1);
        odd[bytes.length] = '.';
        assertThat(TextDecoder.decode(bytes)).isEmpty();
        assertThat(TextDecoder.decode(odd)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, windows-1252",
        "gb2312, GB18030",
        "Shift_JIS, windows-31j",
        "UTF-8, UTF-8",
        "' utf-8 ', UTF-8"
    })
    void namesMeanWhatTheWebMeansByThem(String name, Charset charset) {
        assertThat(TextDecoder.charset(name)).contains(charset);
    }

    @ParameterizedTest
    @CsvSource({"no-such", "''", "?!", "'utf-8, de'"})
    void unknownNamesMeanNothing(String name) {
        assertThat(TextDecoder.charset(name)).isEmpty();
    }
}
