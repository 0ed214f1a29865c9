package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.Edition;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Warning;
import org.lagebrief.model.Week;
import org.lagebrief.model.WireText;

/** The file that says how a run went. */
class RunReportWriterTest {
    @TempDir
    private Path folder;

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
        assertThat(Files.readString(new RunReportWriter().write(report, copies, folder)))
                .isEqualTo("""
                        {
                          "format" : "lagebrief/report/1",
                          "week" : "2024-W52",
                          "articles" : 24,
                          "claims" : 61,
                          "tables" : 3,
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
                              "reports" : 12
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
