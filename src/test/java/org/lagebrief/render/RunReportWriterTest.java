package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Language;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.UnlistedName;
import org.lagebrief.model.Warning;
import org.lagebrief.model.Week;
import org.lagebrief.model.WireText;

/** The file that says how a run went. */
class RunReportWriterTest {
    private static final Provenance ROW = new Provenance.TableRow("tables/t.csv", 4, "killed", "12");
    private static final Week WEEK = Week.parse("2024-W52");

    @TempDir
    private Path folder;

    @Test
    void unlistedNamesAreReadyToBePastedAndThoseOfNobodyStandInComments() throws IOException {
        Provenance passage =
                new Provenance.Passage(new ArticleId("0".repeat(64)), "articles/a.md", 7, 1, 0, 2, "\"Quay\" says 12.");
        new RunReportWriter()
                .write(
                        emptyReport(),
                        List.of(),
                        List.of(
                                new UnlistedName(
                                        "quay-watch", "Watch of the \"Quay\"", Language.ENGLISH, List.of(passage, ROW)),
                                new UnlistedName(
                                        "kyiv", "Kyiv", Language.ENGLISH, List.of(ROW), List.of("army", "ukraine")),
                                new UnlistedName(null, "the president", Language.ENGLISH, List.of(ROW))),
                        Stream.empty(),
                        folder);
        assertThat(Files.readString(folder.resolve("unlisted-sources.yml"))).isEqualTo("""
                # Who states figures in 2024-W52 and stands in sources.yml under no name. Paste a party below "parties:" there if it is a
                # voice of its own, and say its role; if it is another name of a source that is listed, add it to the aliases of that.
                parties:
                  # met 2 times: articles/a.md, line 7; tables/t.csv, line 4
                  - id: quay-watch
                    name: {en: "Watch of the \\"Quay\\""}
                    role: unknown
                    sources:
                      - {id: quay-watch, name: {en: "Watch of the \\"Quay\\""}}
                  # met once: tables/t.csv, line 4
                  # names the state of several parties; if one of them is meant, add it to the aliases of its source: army, ukraine
                  - id: kyiv
                    name: {en: "Kyiv"}
                    role: unknown
                    sources:
                      - {id: kyiv, name: {en: "Kyiv"}}
                # These say what kind of body or person speaks, not which, and count for nobody:
                #   "the president": met once: tables/t.csv, line 4
                """);
    }

    @Test
    void fileOfUnlistedNamesGoesWithThem() throws IOException {
        Files.writeString(folder.resolve("unlisted-sources.yml"), "parties: []");
        new RunReportWriter().write(emptyReport(), List.of(), List.of(), Stream.empty(), folder);
        assertThat(folder.resolve("unlisted-sources.yml")).doesNotExist();
    }

    @Test
    void claimThatStandsInNoBriefingHasItsRowBesideThem() throws IOException {
        Report printed = new Report(aClaim().exactly(95).at(row("95")).build(), null);
        Report other = new Report(aClaim().exactly(12).at(row("=12")).build(), null);
        Files.createDirectories(folder.resolve("floods"));
        Files.writeString(
                folder.resolve("floods/claims.csv"),
                "claimId,outcome\n" + ClaimKey.of(printed).id() + ",printed\n");
        var edition = new RunReport.EditionMade(new Edition("floods", WEEK, 1, "abc"), false, List.of(), 1, 1, 1);
        var report = new RunReport(WEEK, List.of(edition), List.of(), List.of(), 0, 2, 1, List.of());

        new RunReportWriter().write(report, List.of(), List.of(), Stream.of(printed, other), folder);

        List<String> lines = Files.readAllLines(folder.resolve("claims-in-no-briefing.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("reference,copyOf,claimId,outcome,reason,use,questionId,measure,");
        assertThat(lines.get(1))
                .startsWith(",," + ClaimKey.of(other).id() + ",excluded,in_no_briefing,,,killed,")
                .contains(",tables/t.csv,,4,,,,killed,'=12,");
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"claimsInNoBriefing\" : 1,");
    }

    private static Provenance.TableRow row(String words) {
        return new Provenance.TableRow("tables/t.csv", 4, "killed", words);
    }

    private static RunReport emptyReport() {
        return new RunReport(WEEK, List.of(), List.of(), List.of(), 0, 0, 0, List.of());
    }

    @Test
    void reportNamesWhatWasMadeAndWhatWasLeftOut() throws IOException {
        Week week = Week.parse("2024-W52");
        var report = new RunReport(
                week,
                List.of(new RunReport.EditionMade(
                        new Edition("dprk-kursk", week, 2, "abc"),
                        false,
                        List.of("2024-W52/dprk-kursk/dprk-kursk-2024-W52-r2.pdf"),
                        7,
                        4,
                        12)),
                List.of(new Skipped("articles/empty.md", "expected a text, found none")),
                List.of(new Warning("tables/t.csv, line 4", "expected 95 or more, found 59; check it")),
                24,
                61,
                3,
                List.of("floods"));
        var copies = List.of(new WireText(
                carrier("articles/wire.md", "Continental Wire", "2024-12-22"),
                List.of(carrier("articles/copy.md", null, "2024-12-23"))));
        var unlisted = List.of(new UnlistedName("quay-watch", "Quay Watch", Language.ENGLISH, List.of(ROW)));
        assertThat(Files.readString(new RunReportWriter().write(report, copies, unlisted, Stream.empty(), folder)))
                .isEqualTo("""
                        {
                          "format" : "lagebrief/report/1",
                          "week" : "2024-W52",
                          "articles" : 24,
                          "claims" : 61,
                          "tables" : 3,
                          "claimsInNoBriefing" : 0,
                          "editions" : [
                            {
                              "topicId" : "dprk-kursk",
                              "revision" : 2,
                              "contentHash" : "abc",
                              "unchanged" : false,
                              "files" : [
                                "2024-W52/dprk-kursk/dprk-kursk-2024-W52-r2.pdf"
                              ],
                              "estimates" : 7,
                              "parties" : 4,
                              "reports" : 12,
                              "rules" : [ ],
                              "trace" : [ ]
                            }
                          ],
                          "copies" : [
                            {
                              "text" : {
                                "file" : "articles/wire.md",
                                "entry" : null,
                                "publisher" : "Continental Wire",
                                "headline" : "Toll rises",
                                "publishedOn" : "2024-12-22"
                              },
                              "copies" : [
                                {
                                  "file" : "articles/copy.md",
                                  "entry" : null,
                                  "publisher" : null,
                                  "headline" : "Toll rises",
                                  "publishedOn" : "2024-12-23"
                                }
                              ]
                            }
                          ],
                          "unlistedSources" : [
                            {
                              "name" : "Quay Watch",
                              "id" : "quay-watch",
                              "reports" : 1
                            }
                          ],
                          "topicsWithoutFigures" : [
                            "floods"
                          ],
                          "skipped" : [
                            {
                              "file" : "articles/empty.md",
                              "reason" : "expected a text, found none"
                            }
                          ],
                          "warnings" : [
                            {
                              "place" : "tables/t.csv, line 4",
                              "reason" : "expected 95 or more, found 59; check it"
                            }
                          ]
                        }
                        """);
    }

    private static WireText.Carrier carrier(String file, @Nullable String publisher, String publishedOn) {
        return new WireText.Carrier(file, null, publisher, "Toll rises", LocalDate.parse(publishedOn));
    }
}
