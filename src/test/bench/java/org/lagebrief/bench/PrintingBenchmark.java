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
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lagebrief.model.Briefing;
import org.lagebrief.render.BriefingRenderer;
import org.lagebrief.render.LongBriefing;

/**
 * What printing costs: a short and a long briefing in a process that is warm, and briefings of up to 800 pages as processes of their
 * own, beside what else could print the same page.
 *
 * <p>Times are those of the processor, so that other work on the machine counts little; beside them stands what a clock shows, since
 * not every program tells the time of all it has started.
 */
final class PrintingBenchmark {
    private static final int TWELVE_PAGES = 2;
    private static final int TWO_HUNDRED_PAGES = 48;
    private static final int FOUR_HUNDRED_PAGES = 96;
    private static final int EIGHT_HUNDRED_PAGES = 192;

    /** As the site tells for what is printed once: nothing is compiled that will not pay. */
    private static final List<String> BRIEF_PROCESS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** What the shell says of the processes that it has started: their own time and the system's for them. */
    private static final Pattern CHILDREN = Pattern.compile("\\n(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$");

    private record Spent(double processor, double clock) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f s (%.1f s by the clock)", processor, clock);
        }
    }

    private PrintingBenchmark() {}

    static void measure(Path folder) throws IOException, InterruptedException {
        warm(TWELVE_PAGES, 80, 21, folder.resolve("warm"));
        warm(TWO_HUNDRED_PAGES, 2, 3, folder.resolve("warm-long"));
        Path brief = whole("java's own settings", List.of("-Xmx384m"), TWELVE_PAGES, folder);
        whole(String.join(" ", BRIEF_PROCESS), brief("384m"), TWELVE_PAGES, folder);
        peers(brief, folder);
        Path page = whole("java's own settings", List.of("-Xmx384m"), TWO_HUNDRED_PAGES, folder);
        whole(String.join(" ", BRIEF_PROCESS), brief("384m"), TWO_HUNDRED_PAGES, folder);
        peers(page, folder);
        whole(String.join(" ", BRIEF_PROCESS), brief("1g"), FOUR_HUNDRED_PAGES, folder);
        whole(String.join(" ", BRIEF_PROCESS), brief("1g"), EIGHT_HUNDRED_PAGES, folder);
    }

    /** The page that was printed. */
    private static Path whole(String name, List<String> options, int questions, Path folder)
            throws IOException, InterruptedException {
        Path made = folder.resolve("long-" + questions);
        Spent spent = spent(ours(options, questions, made));
        int pages = pages(made);
        print(
                "%d pages, whole process, %s, heap %s: %s, %.1f ms a page",
                pages, name, options.get(options.size() - 1).substring("-Xmx".length()), spent, 1000 * spent.processor() / pages);
        return made.resolve("long-2025-W01.html");
    }

    private static List<String> brief(String heap) {
        return Stream.concat(BRIEF_PROCESS.stream(), Stream.of("-Xmx" + heap)).toList();
    }

    private static void warm(int questions, int warmUp, int measured, Path folder) throws IOException {
        var renderer = new BriefingRenderer(Path.of("templates"));
        Briefing briefing = LongBriefing.of(questions);
        for (int i = 0; i < warmUp; i++) {
            LongBriefing.print(renderer, briefing, folder);
        }
        long[] nanos = new long[measured];
        for (int i = 0; i < measured; i++) {
            long start = processorTime();
            LongBriefing.print(renderer, briefing, folder);
            nanos[i] = processorTime() - start;
        }
        Arrays.sort(nanos);
        print("%d pages, warm: %.0f ms of the processor (%.0f at best)", pages(folder), nanos[measured / 2] / 1e6, nanos[0] / 1e6);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static List<String> ours(List<String> options, int questions, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), LongBriefing.class.getName(), "" + questions, folder.toString()));
        return command;
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
            Spent spent = spent(command);
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                int pages = document.getNumberOfPages();
                print("the same page by %s, whole process: %d pages, %s, %.1f ms a page", name, pages, spent, 1000 * spent.processor() / pages);
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

    /** For the command and what it starts and waits for. */
    private static Spent spent(List<String> command) throws IOException, InterruptedException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 || exit; times", "sh"));
        shell.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(shell).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher times = CHILDREN.matcher("\n" + said);
        if (process.waitFor() != 0 || !times.find()) {
            throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue());
        }
        double processor = 60 * (Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(3)))
                + Double.parseDouble(times.group(2))
                + Double.parseDouble(times.group(4));
        return new Spent(processor, (System.nanoTime() - start) / 1e9);
    }
}
