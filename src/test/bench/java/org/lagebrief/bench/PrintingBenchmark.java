package org.lagebrief.bench;

import static org.lagebrief.bench.Benchmarks.print;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lagebrief.model.Briefing;
import org.lagebrief.render.BriefingRenderer;
import org.lagebrief.render.LongBriefing;

/**
 * What printing costs: a short briefing in a process that is warm, and briefings of up to 800 pages as processes of their own, beside
 * what else could print the same page. All times are those of the processor, so that other work on the machine counts little.
 */
final class PrintingBenchmark {
    private static final int SHORT_QUESTIONS = 2;

    private static final int[] LONG_QUESTIONS = {40, 80, 160};

    private static final int WARM_UP = 60;
    private static final int MEASURED = 21;

    /** What the shell says of the processes that it has started: their own time and the system's for them. */
    private static final Pattern CHILDREN = Pattern.compile("\\n(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$");

    private PrintingBenchmark() {}

    static void measure(Path folder) throws IOException, InterruptedException {
        warm(folder.resolve("warm"));
        Path page = null;
        for (int questions : LONG_QUESTIONS) {
            Path made = folder.resolve("long-" + questions);
            double seconds = seconds(ours(questions, made));
            int pages = pages(made);
            print("%d pages, whole process, heap 384 MB: %.1f s, %.1f ms a page", pages, seconds, 1000 * seconds / pages);
            page = page == null ? made.resolve("long-2025-W01.html") : page;
        }
        peers(page, folder);
    }

    private static void warm(Path folder) throws IOException {
        var renderer = new BriefingRenderer(Path.of("templates"));
        Briefing briefing = LongBriefing.of(SHORT_QUESTIONS);
        for (int i = 0; i < WARM_UP; i++) {
            LongBriefing.print(renderer, briefing, folder);
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = processorTime();
            LongBriefing.print(renderer, briefing, folder);
            nanos[i] = processorTime() - start;
        }
        Arrays.sort(nanos);
        print("briefing of %d pages, warm: %.0f ms (bar 250)", pages(folder), nanos[MEASURED / 2] / 1e6);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static List<String> ours(int questions, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                LongBriefing.class.getName(),
                "" + questions,
                folder.toString());
    }

    /** Those that are on the path. */
    private static void peers(Path page, Path folder) throws IOException, InterruptedException {
        Path pdf = folder.resolve("peer.pdf");
        peer("WeasyPrint", pdf, List.of("weasyprint", page.toString(), pdf.toString()));
        peer(
                "Chromium",
                pdf,
                List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--print-to-pdf=" + pdf,
                        page.toUri().toString()));
    }

    private static void peer(String name, Path pdf, List<String> command) throws IOException, InterruptedException {
        try {
            double seconds = seconds(command);
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                print("the same page by %s, whole process: %d pages, %.1f s", name, document.getNumberOfPages(), seconds);
            }
            Files.delete(pdf);
        } catch (IllegalStateException e) {
            print("%s: not measured (%s)", name, e.getMessage());
        }
    }

    private static int pages(Path folder) throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve("long-2025-W01.pdf").toFile())) {
            return document.getNumberOfPages();
        }
    }

    /** Of the processor, for the command and what it starts. */
    private static double seconds(List<String> command) throws IOException, InterruptedException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 || exit; times", "sh"));
        shell.addAll(command);
        Process process = new ProcessBuilder(shell).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher times = CHILDREN.matcher("\n" + said);
        if (process.waitFor() != 0 || !times.find()) {
            throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue());
        }
        return 60 * (Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(3)))
                + Double.parseDouble(times.group(2))
                + Double.parseDouble(times.group(4));
    }
}
