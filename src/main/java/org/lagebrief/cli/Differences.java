package org.lagebrief.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.score.Mark;
import org.lagebrief.extract.score.Verdict;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Quantity;

/** Tells in a few lines how a claim and a mark differ. */
final class Differences {
    private Differences() {}

    /** The document and what is wrong, then mark and claim, as far as there are any, and the claim's sentence. */
    static String shown(Verdict verdict) {
        Mark mark = verdict.mark();
        Claim claim = verdict.claim();
        StringBuilder lines = new StringBuilder(System.lineSeparator());
        line(lines, verdict.document() + ": " + what(verdict));
        if (mark != null) {
            line(lines, "  marked:  " + told(mark.quantity(), mark.measure().code(), mark.origin()));
        }
        if (claim != null) {
            Origin origin = claim.origin();
            line(
                    lines,
                    "  claimed: "
                            + told(claim.quantity(), claim.measure().code(), origin == null ? null : origin.name()));
            line(lines, "  in: " + claim.provenance().words());
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String text) {
        lines.append(Terminal.visible(text)).append(System.lineSeparator());
    }

    private static String what(Verdict verdict) {
        if (!verdict.isMet()) {
            return verdict.mark() == null ? "claimed, not marked" : "missed";
        }
        List<String> wrong = new ArrayList<>();
        if (!verdict.isValueRight()) {
            wrong.add("value");
        }
        if (!verdict.isMeasureRight()) {
            wrong.add("measure");
        }
        if (!verdict.isOriginRight()) {
            wrong.add("origin");
        }
        return "other " + String.join(" and ", wrong);
    }

    private static String told(Quantity quantity, String measure, @Nullable String origin) {
        return quantity.wording() + ", " + quantity.bound().code() + ", " + measure + ", "
                + (origin == null ? "in the text's own voice" : origin);
    }
}
