package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.lagebrief.cli.review.ClaimText;
import org.lagebrief.cli.review.DecisionsFile;
import org.lagebrief.cli.review.DecisionsReader;
import org.lagebrief.cli.review.DecisionsWriter;
import org.lagebrief.cli.review.ReviewJson;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.review.ReviewItem;
import org.lagebrief.job.review.ReviewRequest;
import org.lagebrief.job.review.ReviewedClaim;
import org.lagebrief.job.review.Reviews;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Decision.Verdict;
import org.lagebrief.model.Week;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: shows an editor the claims that wait for a decision, the most urgent first, and keeps what is decided. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Lists the claims behind a week's briefings on which no editor has decided:",
            "first those of which the reading is least sure and on which a range, the",
            "agreement or an estimate depends. What is decided counts from the next run",
            "on, as long as the sentence stands in its source."
        },
        footer = {
            "",
            "Examples:",
            "  lagebrief review --week 2024-W52 --topic dprk-kursk",
            "  lagebrief review show 3fa4c1-7b2e01",
            "  lagebrief review reject 3fa4c1-7b2e01 --reason \"counts civilians\"",
            "  lagebrief review correct 3fa4c1-7b2e01 --measure wounded --reason \"misread\"",
            "  lagebrief review assign 3fa4c1-7b2e01 --party ukraine",
            "  lagebrief review export --waiting decisions.csv"
        })
final class ReviewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ReviewOptions.Listing listing = new ReviewOptions.Listing();

    @Override
    public Integer call() {
        return list(listing);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the claims that wait, as does review.")
    int list(@Mixin ReviewOptions.Listing options) {
        Settings settings = options.folders.settings();
        LagebriefSettings folders = options.folders.folders(settings);
        return use(settings, folders, reviews -> {
            List<ReviewItem> items = reviews.list(request(options, folders));
            List<ReviewItem> shown = items.stream()
                    .limit(options.limit > 0 ? options.limit : items.size())
                    .toList();
            if (options.json) {
                shown.forEach(item -> out().println(ReviewJson.line(item)));
            } else {
                shown.forEach(item -> print(ClaimText.lines(item)));
                if (options.all) {
                    reviews.noLongerMet(folders.input()).forEach(unmet -> print(ClaimText.noLongerMet(unmet)));
                }
                print(List.of(ClaimText.count(shown.size(), items.size(), options.all)));
            }
            return Exit.DONE;
        });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows a claim in its paragraph, what was read of it, and all that was decided on it.")
    int show(
            @Mixin FolderOptions options,
            @Parameters(paramLabel = "ID", description = "The claim's id, as review list prints it") String id) {
        Settings settings = options.settings();
        LagebriefSettings folders = options.folders(settings);
        return use(settings, folders, reviews -> {
            print(ClaimText.lines(reviews.find(folders.input(), id), folders.timeZone()));
            return Exit.DONE;
        });
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "Lets claims count as they were read; replaces every decision before.")
    int accept(@Mixin ReviewOptions.Deciding options) {
        return decide(Verdict.ACCEPT, options, Map.of());
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Leaves claims out of the briefings, with a reason; replaces every decision before.")
    int reject(@Mixin ReviewOptions.Deciding options) {
        return decide(Verdict.REJECT, options, Map.of());
    }

    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            description =
                    "Lets claims count with other values than were read, with a reason; adds to corrections before.")
    int correct(@Mixin ReviewOptions.Deciding options, @Mixin ReviewOptions.Correcting fields) {
        return decide(Verdict.CORRECT, options, fields.fields());
    }

    @Command(
            name = "assign",
            mixinStandardHelpOptions = true,
            description = "Lets claims count for a question or a party, whatever the rules say.")
    int assign(@Mixin ReviewOptions.Deciding options, @Mixin ReviewOptions.Assigning fields) {
        return decide(Verdict.ASSIGN, options, fields.fields());
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes back the last decision on claims; what was decided before it holds again.")
    int undo(@Mixin ReviewOptions.Deciding options) {
        return decide(Verdict.UNDO, options, Map.of());
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes all decisions as CSV, or the claims that wait, for a spreadsheet.")
    int export(
            @Mixin ReviewOptions.Exporting options,
            @Parameters(paramLabel = "FILE", description = "The file to write, or - for standard output") String file) {
        Settings settings = options.folders.settings();
        LagebriefSettings folders = options.folders.folders(settings);
        return use(settings, folders, reviews -> {
            String text = options.waiting
                    ? DecisionsWriter.write(
                            List.of(),
                            reviews.list(new ReviewRequest(folders.input(), week(options.week), options.topic, false)))
                    : DecisionsWriter.write(reviews.made(), List.of());
            DecisionsFile.write(file, text, out());
            return Exit.DONE;
        });
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Keeps the decisions of a CSV file: all of them, or where any is faulty none.",
            footer = {
                "",
                "The file is one that review export has written, or one that has the columns id",
                "and decision. What is kept already changes nothing.",
                "",
                "Exit codes: 0 done, 2 faults were found: each is named, and nothing is kept."
            })
    int importFile(
            @Mixin FolderOptions options,
            @Option(names = "--by", paramLabel = "NAME", description = ReviewOptions.BY) @Nullable String by,
            @Parameters(paramLabel = "FILE", description = "The file to read") String file) {
        Settings settings = options.settings();
        LagebriefSettings folders = options.folders(settings);
        String text = DecisionsFile.read(file);
        return use(settings, folders, reviews -> {
            DecisionsReader read = new DecisionsReader(
                            file,
                            by(by),
                            reviews.moment(),
                            ids -> reviews.places(folders.input(), ids),
                            reviews.misfits(folders.input()))
                    .read(text);
            if (!read.faults().isEmpty()) {
                read.faults().forEach(fault -> err().println(Terminal.visible(fault)));
                err().println("nothing was imported");
                err().flush();
                return Exit.USAGE;
            }
            int added = reviews.add(read.proposals());
            print(List.of(ClaimText.imported(added, read.proposals().size() - added, read.undecided())));
            return Exit.DONE;
        });
    }

    private int decide(Verdict verdict, ReviewOptions.Deciding options, Map<DecidedField, String> fields) {
        Settings settings = options.folders.settings();
        LagebriefSettings folders = options.folders.folders(settings);
        return use(settings, folders, reviews -> {
            List<ReviewedClaim> claims = options.ids.stream()
                    .distinct()
                    .map(id -> reviews.find(folders.input(), id))
                    .toList();
            List<Decision> decisions = claims.stream()
                    .map(claim -> decision(claim, verdict, fields, options, reviews))
                    .toList();
            List<List<Decision>> added = reviews.decide(folders.input(), claims, decisions, options.copies);
            for (int i = 0; i < claims.size(); i++) {
                print(ClaimText.decided(
                        claims.get(i), decisions.get(i), added.get(i).size() - 1));
            }
            return Exit.DONE;
        });
    }

    private Decision decision(
            ReviewedClaim claim,
            Verdict verdict,
            Map<DecidedField, String> fields,
            ReviewOptions.Deciding options,
            Reviews reviews) {
        try {
            return new Decision(
                    claim.key(), claim.file(), verdict, fields, options.reason, by(options.by), reviews.moment());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.subcommands().get(verdict.code()), String.valueOf(e.getMessage()), e);
        }
    }

    private static String by(@Nullable String by) {
        return by != null ? by : System.getProperty("user.name", "editor");
    }

    private static ReviewRequest request(ReviewOptions.Listing options, LagebriefSettings folders) {
        return new ReviewRequest(folders.input(), week(options.week), options.topic, options.all);
    }

    private static @Nullable Week week(@Nullable String written) {
        return written == null ? null : FolderOptions.week(written, "");
    }

    private int use(Settings settings, LagebriefSettings folders, ToIntFunction<Reviews> command) {
        if (!settings.mayHoldRuns()) {
            throw Reviews.noRun();
        }
        FolderOptions.checkReadable(folders.input(), "--input");
        return Application.use(folders, Progress.NONE, Reviews.class, command);
    }

    private void print(List<String> lines) {
        lines.forEach(line -> out().println(Terminal.visible(line)));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
