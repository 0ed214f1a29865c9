package org.lagebrief;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of packages: who may import whom, no cycles, and no clock but an injected one. */
class ArchitectureTest {
    private static final String ROOT = "org.lagebrief.";
    /** What each stage shows: its service, its settings, and what these take and give. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "collect",
                    Set.of(
                            "Collector",
                            "CollectSettings",
                            "InputFindings",
                            "SubscriberList",
                            "article.ArticleEntries",
                            "article.ArticleEntry",
                            "article.format.ArticleSettings",
                            "table.FigureTable",
                            "table.TableReading",
                            "table.TableSettings"),
            "extract",
                    Set.of(
                            "ClaimExtractor",
                            "PackFindings",
                            "score.AccuracyFile",
                            "score.Mark",
                            "score.MarkedText",
                            "score.MarksReader",
                            "score.Score",
                            "score.Scorer",
                            "score.Verdict"),
            "aggregate",
                    Set.of(
                            "BriefingComposer",
                            "AggregateSettings",
                            "Decisions",
                            "UnlistedSources",
                            "copy.CopyFinder",
                            "match.TopicFinder"),
            "render",
                    Set.of(
                            "BriefingRenderer",
                            "MailRenderer",
                            "PageRenderer",
                            "RenderedFiles",
                            "RenderSettings",
                            "RunReportWriter"),
            "deliver",
                    Set.of(
                            "Dispatched",
                            "Dispatcher",
                            "BounceSettings",
                            "ConfirmSettings",
                            "ConsentAsker",
                            "DkimSettings",
                            "MailSettings",
                            "bounce.Bounces",
                            "check.DeliveryCheck",
                            "compose.DkimSignature",
                            "compose.MessageComposer",
                            "compose.ReaderLinks",
                            "compose.Sender",
                            "compose.Signer",
                            "consent.BounceAddresses",
                            "consent.SecretFile",
                            "consent.Signatures",
                            "consent.Tokens"));

    /** What each package may import besides the JDK and libraries. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("collect", Set.of("model")),
            Map.entry("extract", Set.of("model")),
            Map.entry("aggregate", Set.of("model")),
            Map.entry("render", Set.of("model")),
            Map.entry("store", Set.of("model")),
            Map.entry("deliver", Set.of("model", "store")),
            Map.entry("job", Set.of("model", "collect", "extract", "aggregate", "render", "store", "deliver")),
            Map.entry("schedule", Set.of("job", "model", "store")),
            Map.entry(
                    "cli",
                    Set.of(
                            "job",
                            "schedule",
                            "web",
                            "model",
                            "store",
                            "collect",
                            "extract",
                            "aggregate",
                            "render",
                            "deliver")),
            Map.entry(
                    "web",
                    Set.of(
                            "job",
                            "schedule",
                            "model",
                            "store",
                            "collect",
                            "extract",
                            "aggregate",
                            "render",
                            "deliver")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lagebrief");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "collect",
                "extract",
                "aggregate",
                "render",
                "store",
                "deliver",
                "job",
                "schedule",
                "cli",
                "web"
            })
    void importsOnlyWhatTheTableAllows(String room) {
        DescribedPredicate<JavaClass> foreign = describe(
                "in a package that " + room + " may not import",
                c -> c.getPackageName().startsWith("org.lagebrief")
                        && !isIn(c, room)
                        && MAY_IMPORT.get(room).stream().noneMatch(allowed -> isIn(c, allowed)));
        noClasses()
                .that(describe("in " + room, c -> isIn(c, room)))
                .should()
                .dependOnClassesThat(foreign)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void mainClassKnowsOnlyTheCommands() {
        noClasses()
                .that()
                .resideInAPackage("org.lagebrief")
                .should()
                .dependOnClassesThat(
                        describe("outside cli", c -> c.getPackageName().startsWith(ROOT) && !isIn(c, "cli")))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.lagebrief.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void modelKnowsOnlyTheJdk() {
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat(describe(
                        "outside the JDK and JSpecify",
                        c -> !c.getPackageName().startsWith("java.")
                                && !c.getPackageName().startsWith("org.jspecify")
                                && !isIn(c, "model")))
                .check(CLASSES);
    }

    @Test
    void modelDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io", "java.nio.file..", "java.sql..")
                .check(CLASSES.that(describe("not an exception", c -> !c.isAssignableTo(Throwable.class))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"collect", "extract", "aggregate", "render", "deliver"})
    void stageIsUsedThroughWhatItShows(String stage) {
        Set<String> shown = SHOWN.get(stage);
        noClasses()
                .that(describe("outside " + stage, c -> !isIn(c, stage)))
                .should()
                .dependOnClassesThat(describe(
                        "inside " + stage + " and not shown",
                        c -> isIn(c, stage) && !shown.contains(nameWithin(c, stage))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"collect", "collect.article", "extract", "aggregate"})
    void roomsHaveNoCycles(String house) {
        slices().matching(ROOT + house + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void clockIsInjected() {
        DescribedPredicate<JavaMethodCall> readsTheSystemClock = describe(
                "reads the system's clock",
                call -> call.getTarget().getRawParameterTypes().isEmpty()
                        && (call.getTarget().getName().equals("now")
                                || call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()")));
        noClasses().should().callMethodWhere(readsTheSystemClock).check(CLASSES);
    }

    @Test
    void sqlLivesInStoreAlone() {
        noClasses()
                .that(describe("outside store and job", c -> !isIn(c, "store") && !isIn(c, "job")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void batchLivesInJobAlone() {
        noClasses()
                .that(describe("outside job", c -> !isIn(c, "job")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(CLASSES);
    }

    @Test
    void printingAndTemplatesLiveInRenderAlone() {
        noClasses()
                .that(describe("outside render", c -> !isIn(c, "render")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "freemarker..")
                .check(CLASSES);
    }

    @Test
    void pdfIsKnownWhereItIsPrintedAndRead() {
        noClasses()
                .that(describe(
                        "neither in render nor the reader of PDF articles",
                        c -> !isIn(c, "render") && !isIn(c, "collect.article.pdf")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..")
                .check(CLASSES);
    }

    /** Addresses are data, as {@code java.net.URI} has them; nothing is ever fetched. */
    @Test
    void collectOpensNoNetwork() {
        Set<String> doors = Set.of(
                "java.net.DatagramSocket",
                "java.net.HttpURLConnection",
                "java.net.InetAddress",
                "java.net.ServerSocket",
                "java.net.Socket",
                "java.net.URL",
                "java.net.URLConnection",
                "java.nio.channels.AsynchronousSocketChannel",
                "java.nio.channels.DatagramChannel",
                "java.nio.channels.SocketChannel",
                "org.jsoup.Connection");
        noClasses()
                .that(describe("in collect", c -> isIn(c, "collect")))
                .should()
                .dependOnClassesThat(describe(
                        "open a network",
                        c -> doors.contains(c.getName()) || c.getPackageName().startsWith("java.net.http")))
                .orShould()
                .callMethod(Jsoup.class, "connect", String.class)
                .check(CLASSES);
    }

    /** The type's name below its stage's package, without what is nested in it: {@code table.TableReading}. */
    private static String nameWithin(JavaClass type, String stage) {
        return type.getName().substring((ROOT + stage).length() + 1).replaceAll("\\$.*", "");
    }

    private static boolean isIn(JavaClass type, String room) {
        String name = type.getPackageName();
        return name.equals(ROOT + room) || name.startsWith(ROOT + room + ".");
    }
}
