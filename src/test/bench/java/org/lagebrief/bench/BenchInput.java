package org.lagebrief.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.lagebrief.InputFolder;

/** Writes inputs of any size from a few sentences and a seed: the same on every machine. */
final class BenchInput {
    private static final long SEED = 20241223;

    /** Sentences without a figure, about 100 characters each, to make up an article of common length. */
    private static final String[] FILLERS = {
        "Officials in the capital said that talks would go on behind closed doors until the end of the week.",
        "Residents of the border villages told the paper that the roads had been closed since early morning.",
        "Analysts doubt that either side has told the whole story, and warn against taking figures at their word.",
        "The ministry did not answer questions about the equipment that had been seen near the railway station.",
        "Aid workers spoke of a hard winter ahead for the families who have not been able to leave the region.",
    };

    private static final String[] PARTIES = {"South Korea's intelligence service", "Ukraine's general staff", "Kyiv"};

    private BenchInput() {}

    /** An English article of about 2,500 characters with two figures in it. */
    static String article(Random random) {
        var text = new StringBuilder();
        text.append("At least %d North Korean soldiers have been killed in Kursk, according to %s.%n%n"
                .formatted(100 + random.nextInt(900), PARTIES[random.nextInt(PARTIES.length)]));
        for (int i = 0; i < 22; i++) {
            text.append(FILLERS[random.nextInt(FILLERS.length)]).append(i % 4 == 3 ? "\n\n" : " ");
        }
        return text.append("Another %d were wounded, a spokesman said.".formatted(1000 + random.nextInt(3000)))
                .toString();
    }

    /** An input folder with a topic and a file of JSON lines, as a crawler writes it. */
    static Path jsonLines(Path folder, int articles) {
        var input = new InputFolder(folder).topic("elsewhere", "Icelandic*");
        input.write("articles/.keep", "");
        Random random = new Random(SEED);
        return write(folder, "articles/crawl.jsonl", lines -> {
            for (int i = 0; i < articles; i++) {
                lines.write(("{\"title\":\"Report %d\",\"sitename\":\"Outlet %d\",\"date\":\"2024-12-%02d\","
                                + "\"language\":\"en\",\"url\":\"https://outlet.example/%d\",\"text\":\"%s\"}")
                        .formatted(i, i % 50, 16 + i % 14, i, article(random).replace("\n", "\\n")));
                lines.newLine();
            }
        });
    }

    /** An input folder with a topic and a table of one party's figures, eight columns wide. */
    static Path table(Path folder, int rows) {
        var input = new InputFolder(folder).topic("elsewhere", "Icelandic*");
        input.write("tables/toll.csv.yml", """
                row:
                  origin: {column: source}
                  asOf: {column: date}
                  subject: {column: subject}
                  place: {column: place}
                figures:
                  - {measure: killed, low: {column: low}, high: {column: high}, scope: event}
                """);
        Random random = new Random(SEED);
        return write(folder, "tables/toll.csv", lines -> {
            lines.write("id,date,source,subject,place,low,high,note");
            lines.newLine();
            for (int i = 0; i < rows; i++) {
                int low = random.nextInt(40);
                lines.write("%d,2024-12-%02d,Monitor %d,North Korean soldiers,\"Village %d, Kursk\",%d,%d,%s".formatted(
                        i, 16 + i % 14, i % 9, i % 700, low, low + random.nextInt(20), "seen by two witnesses"));
                lines.newLine();
            }
        });
    }

    /** A saved web page as outlets build them: the article, and navigation, teasers and a footer around it. */
    static String page(Random random) {
        String text = article(random);
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Report</title>"
                + "<meta property=\"og:site_name\" content=\"The Outlet\">"
                + "<meta property=\"article:published_time\" content=\"2024-12-23T08:00:00+01:00\"></head><body><nav><ul>");
        for (int i = 0; i < 60; i++) {
            page.append("<li><a href=\"/section/").append(i).append("\">Section ").append(i).append("</a></li>");
        }
        page.append("</ul></nav><main><article><h1>Report from Kursk</h1>");
        for (String paragraph : text.split("\\R{2}")) {
            page.append("<p>").append(paragraph).append("</p>");
        }
        page.append("</article><aside>");
        for (int i = 0; i < 30; i++) {
            page.append("<div class=\"teaser\"><a href=\"/story/").append(i).append("\"><img src=\"x.jpg\" alt=\"\">")
                    .append(FILLERS[random.nextInt(FILLERS.length)]).append("</a></div>");
        }
        return page.append("</aside></main><footer><p>Imprint, privacy, contact</p></footer></body></html>")
                .toString();
    }

    private interface Lines {
        void write(BufferedWriter lines) throws IOException;
    }

    private static Path write(Path folder, String name, Lines lines) {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name))) {
            lines.write(writer);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
