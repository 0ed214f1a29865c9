package org.lagebrief.cli.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.review.Misfit;
import org.lagebrief.job.review.ReviewItem;
import org.lagebrief.job.review.ReviewedClaim;
import org.lagebrief.job.review.Unmet;
import org.lagebrief.model.Article;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Effect;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Report;
import org.lagebrief.model.Week;

/** Claims and decisions in lines for a person. */
public final class ClaimText {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ClaimText() {}

    /** A claim that waits: what it says, why it matters, and where. */
    public static List<String> lines(ReviewItem item) {
        Claim read = item.report().asRead();
        List<String> lines = new ArrayList<>();
        lines.add(item.key().id() + "  " + item.topicId() + "/" + item.questionId() + "  " + inShort(read)
                + (item.party() == null ? "" : ", party " + item.party().id()));
        lines.add("    confidence " + share(item.confidence()) + ", " + effect(item.effect()) + "; " + item.use()
                + (item.copies() == 0 ? "" : ", with " + counted(item.copies(), "copy", "copies")));
        lines.add("    " + place(read.provenance()));
        lines.add("    " + read.provenance().words());
        Judgement judgement = item.report().judgement();
        if (judgement != null) {
            judgement.decisions().forEach(decision -> lines.add("    decided: " + said(decision)));
        }
        return lines;
    }

    /** A decision that comes to nothing, and why. */
    public static List<String> noLongerMet(Unmet unmet) {
        Decision decision = unmet.decision();
        Misfit misfit = unmet.misfit();
        String reason = misfit == null || !unmet.stands()
                ? "its words are gone from " + decision.file()
                : "expected " + misfit.expected() + ", found \"" + misfit.found() + "\"";
        return List.of(
                decision.key().id() + "  no longer met: " + reason,
                "    " + decision.key().words(),
                "    decided: " + said(decision));
    }

    /** How many of the claims were shown. */
    public static String count(int shown, int all, boolean decidedToo) {
        String claims = counted(all, "claim", "claims") + (decidedToo ? "" : all == 1 ? " that waits" : " that wait");
        return shown == all ? claims : shown + " of " + claims + "; --limit 0 shows all";
    }

    /** What was made of a file of decisions. */
    public static String imported(int added, int known, int undecided) {
        return counted(added, "decision", "decisions") + " imported, " + known + " known already, "
                + counted(undecided, "row", "rows") + " without a decision";
    }

    /**
     * What was decided, and what that replaces.
     *
     * @param copies on how many other claims the same was decided
     */
    public static List<String> decided(ReviewedClaim claim, Decision decision, int copies) {
        List<String> lines = new ArrayList<>();
        lines.add(claim.key().id() + "  " + said(decision)
                + (copies == 0 ? "" : "; and on " + counted(copies, "copy", "copies")));
        boolean replaces = decision.fields().isEmpty() && decision.verdict() != Decision.Verdict.UNDO;
        List<Decision> before = claim.holding();
        if (replaces) {
            before.forEach(old -> lines.add("    replaces, by " + old.by() + ": " + said(old)));
        } else if (decision.verdict() == Decision.Verdict.UNDO) {
            lines.add("    takes back, by " + lastOf(before).by() + ": " + said(lastOf(before)));
        }
        if (copies == 0 && !claim.elsewhere().isEmpty()) {
            lines.add("    the same sentence stands in "
                    + counted(claim.elsewhere().size(), "other article", "other articles")
                    + "; --copies decides there too");
        }
        Report report = claim.report();
        if (report != null) {
            lines.add("    counts in briefings made from now on, of "
                    + Week.of(report.claim().publishedOn()) + " and later");
        }
        return lines;
    }

    private static Decision lastOf(List<Decision> decisions) {
        return decisions.get(decisions.size() - 1);
    }

    /** A claim's figure, measure and origin. */
    static String inShort(Claim claim) {
        return figure(claim.quantity()) + " " + claim.measure().code() + ", " + origin(claim.origin());
    }

    /** One claim, all that was read of it, and all that was decided on it. */
    public static List<String> lines(ReviewedClaim claim, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        Report report = claim.report();
        if (report == null) {
            lines.add(claim.key().id() + "  " + claim.file() + " (no longer met: its words are gone)");
            lines.add("");
            lines.add("    " + marked(claim.key().words(), claim.key().figure()));
        } else {
            lines.addAll(read(claim.key().id(), report));
        }
        if (!claim.made().isEmpty()) {
            List<Decision> holding = claim.holding();
            lines.add("");
            lines.add("decided:");
            claim.made()
                    .forEach(decision ->
                            lines.add("    " + WHEN.format(decision.at().atZone(zone)) + "  "
                                    + decision.by() + "  " + said(decision)
                                    + (holding.contains(decision) || decision.verdict() == Decision.Verdict.UNDO
                                            ? ""
                                            : "  (holds no longer)")));
            if (report != null && !holding.isEmpty()) {
                lines.add("counts as: " + countsAs(new Judgement(report.claim(), holding)));
            }
        }
        if (!claim.elsewhere().isEmpty()) {
            lines.add("");
            lines.add("the same sentence stands in:");
            claim.elsewhere()
                    .forEach(other -> lines.add("    " + place(other.claim().provenance())));
        }
        return lines;
    }

    /** What a decision says, and why. */
    public static String said(Decision decision) {
        String fields = decision.fields().entrySet().stream()
                .map(field -> " " + field.getKey().code() + "=" + field.getValue())
                .collect(Collectors.joining(","));
        return decision.verdict().code() + fields + (decision.reason() == null ? "" : " – " + decision.reason());
    }

    private static String countsAs(Judgement judgement) {
        return judgement.isRejected() ? "nothing" : inShort(judgement.asDecided());
    }

    private static List<String> read(String id, Report report) {
        Claim claim = report.claim();
        Article article = report.article();
        List<String> lines = new ArrayList<>();
        lines.add(id + "  " + place(claim.provenance()));
        if (article != null) {
            lines.add(article.headline() + " (" + article.publisherOrFile() + ", " + claim.publishedOn() + ")");
        }
        lines.add("");
        lines.add("    " + passage(report));
        lines.add("");
        lines.add("read:");
        lines.add("    figure    " + figure(claim.quantity()) + " (\""
                + claim.quantity().wording() + "\"), confidence "
                + share(claim.confidence().figure()));
        lines.add("    measure   " + claim.measure().code() + ", confidence "
                + share(claim.confidence().measure()));
        lines.add("    origin    " + origin(claim.origin()) + mention(claim.origin()) + ", confidence "
                + share(claim.confidence().origin()));
        lines.add("    subject   " + orNone(claim.subject()));
        lines.add("    place     " + orNone(claim.place()));
        lines.add("    asOf      " + claim.asOf().date() + " ("
                + code(claim.asOf().evidence()) + ")");
        lines.add("    scope     " + claim.scope().code());
        lines.add("    modality  " + claim.modality().code());
        lines.add("    extent    " + code(claim.extent()));
        if (!claim.relays().isEmpty()) {
            lines.add("    relays    " + String.join(", ", claim.relays()));
        }
        return lines;
    }

    /** The paragraph with the figure marked, or the table's row. */
    private static String passage(Report report) {
        Article article = report.article();
        if (article == null || !(report.claim().provenance() instanceof Provenance.Passage at)) {
            return report.claim().provenance().words();
        }
        String text = article.text();
        int start = text.lastIndexOf('\n', at.start()) + 1;
        int end = text.indexOf('\n', at.end());
        return text.substring(start, at.start()) + "[[" + text.substring(at.start(), at.end()) + "]]"
                + text.substring(at.end(), end < 0 ? text.length() : end);
    }

    private static String marked(String words, String figure) {
        int at = words.indexOf(figure);
        return at < 0 ? words : words.substring(0, at) + "[[" + figure + "]]" + words.substring(at + figure.length());
    }

    private static String place(Provenance place) {
        String line = place.line() == null ? "" : ":" + place.line();
        return place.file() + line + (place instanceof Provenance.TableRow row ? ", column " + row.column() : "");
    }

    private static String figure(Quantity quantity) {
        if (quantity.bound() == Bound.VAGUE) {
            return "\"" + quantity.wording() + "\"";
        }
        if (quantity.bound() == Bound.RANGE) {
            return quantity.low() + "-" + quantity.high();
        }
        Long number = quantity.low() == null ? quantity.high() : quantity.low();
        return (quantity.bound() == Bound.EXACT ? "" : quantity.bound().code().replace('_', ' ') + " ") + number;
    }

    private static String origin(@Nullable Origin origin) {
        return origin == null ? "no origin" : (origin.generic() ? "generic origin " : "by ") + origin.name();
    }

    private static String mention(@Nullable Origin origin) {
        return origin == null || origin.mention().equals(origin.name()) ? "" : " (\"" + origin.mention() + "\")";
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case NONE -> "changes nothing";
            case ESTIMATE -> "changes an estimate";
            case AGREEMENT -> "changes how estimates agree";
            case RANGE -> "changes a range";
        };
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String orNone(@Nullable String words) {
        return words == null ? "none" : words;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
