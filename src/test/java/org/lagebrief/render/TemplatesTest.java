package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.Scope;

/** The user's templates: their twins, their faults, and what they cannot reach. */
class TemplatesTest {
    @TempDir
    private Path folder;

    @Test
    void templateOfTheFolderWinsOverItsTwin() throws IOException {
        write("briefing.ftlh", "mine");
        assertThat(render()).isEqualTo("mine");
    }

    @Test
    void twinStandsInWhereTheFolderHasNone() {
        assertThat(new BriefingRenderer(folder).faultsOfSpecimens()).isEmpty();
        assertThat(new BriefingRenderer(folder.resolve("absent")).faults()).isEmpty();
    }

    @Test
    void textOfTheFolderReplacesThatOneTextAlone() throws IOException {
        write("messages_en.properties", "contents = What is inside");
        write("briefing.ftlh", "${msg(\"contents\")}, ${msg(\"method\")}");
        assertThat(render()).isEqualTo("What is inside, Method");
    }

    @Test
    void listsOfAnyLengthAreJoinedAndTold() throws IOException {
        write("briefing.ftlh", """
                <#list 1..100000 as i><#if firstTime("ref-" + (i % 3))>${i?c} </#if></#list>\
                ${flat((1..50000)?map(i -> [i, i]))?size} ${distinct((1..50000)?map(i -> "k" + (i % 7)))?join(" ")}""");
        assertThat(render()).isEqualTo("1 2 3 100,000 k1 k2 k3 k4 k5 k6 k0");
    }

    @Test
    void numbersAndDatesFollowTheLanguage() throws IOException {
        write(
                "briefing.ftlh",
                "${msg(\"quantity.more_than\", 12000)} ${\"2024-12-23\"?date(\"yyyy-MM-dd\")?string(msg(\"date.long\"))}");
        assertThat(render()).isEqualTo("more than 12,000 23 December 2024");
        assertThat(new Templates(folder).render("briefing.ftlh", Language.GERMAN, Map.of()))
                .isEqualTo("mehr als 12.000 23. Dezember 2024");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keys("messages_de.properties")).isEqualTo(keys("messages_en.properties"));
    }

    @Test
    void everyConstantThatIsPrintedHasAText() throws IOException {
        assertThat(keys("messages_en.properties"))
                .containsAll(texts("measure.", Measure.values()))
                .containsAll(texts("scope.", Scope.values()))
                .containsAll(texts("status.", Estimate.Status.values()))
                .containsAll(texts("evidence.", AsOf.Evidence.values()))
                .containsAll(texts("role.", Party.Role.values()))
                .containsAll(texts("reason.", Exclusion.Reason.values()))
                .containsAll(texts("quantity.", Bound.values()))
                .containsAll(texts("agreement.not_comparable.", Agreement.NotComparable.Reason.values()))
                .containsAll(texts("group.central.", Comparison.Central.Rule.values()))
                .containsAll(texts("method.central.", Comparison.Central.Rule.values()));
    }

    @Test
    void dataIsEscaped() throws IOException {
        write("briefing.ftlh", "${name}");
        assertThat(new Templates(folder).render("briefing.ftlh", Language.ENGLISH, Map.of("name", "<b>&\u0001")))
                .isEqualTo("&lt;b&gt;&amp;\uFFFD");
    }

    @Test
    void controlCharactersOfATextNeverReachThePage() throws IOException {
        write("briefing.ftlh", "${name}");
        assertThat(new Templates(folder)
                        .render("briefing.ftlh", Language.ENGLISH, Map.of("name", "a\u000Bb\fc\u0085d\u0093e\u007F")))
                .isEqualTo("a b c d\uFFFDe\uFFFD");
    }

    @Test
    void brokenTemplateIsNamedWithItsLine() throws IOException {
        write("briefing.ftlh", "one\n<#iff true>\nthree");
        assertThatThrownBy(this::render)
                .isInstanceOf(InputFaultException.class)
                .hasMessageStartingWith(
                        folder.resolve("briefing.ftlh") + ", line 2, column 2: expected a template that works, found ");
        assertThat(new BriefingRenderer(folder).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.place()).endsWith("briefing.ftlh, line 2, column 2"));
    }

    @Test
    void brokenImportIsNamedInItsOwnFile() throws IOException {
        write("charts.ftlh", "\n\n<#macro>");
        write("briefing.ftlh", "<#import \"charts.ftlh\" as charts>");
        assertThatThrownBy(this::render).hasMessageStartingWith(folder.resolve("charts.ftlh") + ", line 3, column 2: ");
    }

    @Test
    void unknownNameInATemplateIsNamedWithItsLine() throws IOException {
        write("briefing.ftlh", "one\n${brefing.week}");
        assertThatThrownBy(this::render)
                .isInstanceOf(InputFaultException.class)
                .hasMessageContaining("briefing.ftlh, line 2, column 3: ")
                .hasMessageContaining("brefing");
    }

    @Test
    void checkTriesTheTemplatesOnASpecimen() throws IOException {
        write("briefing.ftlh", "<html><body>${briefing.topic.titel}</body></html>");
        assertThat(new BriefingRenderer(folder).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).contains("briefing.topic.titel"));
        write("briefing.ftlh", "<html><body><p>${briefing.topic.title}</body></html>");
        assertThat(new BriefingRenderer(folder).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).startsWith("line 1 of the page: "));
    }

    @Test
    void unknownTextIsNamedWithItsKey() throws IOException {
        write("briefing.ftlh", "${msg(\"no.such.text\")}");
        assertThatThrownBy(this::render)
                .isInstanceOf(InputFaultException.class)
                .hasMessageContaining("no text \"no.such.text\" in messages_en.properties");
    }

    @Test
    void languageWithoutTextsIsAFaultThatNamesTheFile() {
        assertThatThrownBy(() -> new Templates(folder).messages(new Language("fr")))
                .isInstanceOf(InputFaultException.class)
                .hasMessage("templates/messages_fr.properties: expected a file of this name, found none;"
                        + " add it for briefings in this language");
    }

    @Test
    void languageCanBeAddedByAFileOfTexts() throws IOException {
        write("messages_fr.properties", "contents = Sommaire");
        write("briefing.ftlh", "${msg(\"contents\")}, ${msg(\"method\")}");
        assertThat(new Templates(folder).render("briefing.ftlh", new Language("fr"), Map.of()))
                .isEqualTo("Sommaire, Method");
    }

    private String render() {
        return new Templates(folder).render("briefing.ftlh", Language.ENGLISH, Map.of());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** A vague quantity is printed in its own words. */
    private static List<String> texts(String prefix, Enum<?>... constants) {
        return Stream.of(constants)
                .filter(constant -> constant != Bound.VAGUE)
                .map(constant -> prefix + BriefingModel.code(constant))
                .toList();
    }

    private static List<String> keys(String name) throws IOException {
        return Files.readAllLines(Path.of("templates", name)).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }
}
