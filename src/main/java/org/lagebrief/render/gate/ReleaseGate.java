package org.lagebrief.render.gate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Briefing;
import org.w3c.dom.Document;

/** Keeps back a briefing that would mislead its readers or lose words on the way to paper. */
public final class ReleaseGate {
    /** What the printer puts where it has no glyph; no text that it is given has this. */
    public static final String MISSING_SIGN = "\uFFFD";

    private static final List<Check> CHECKS = List.of(
            new FiguresHaveProvenance(),
            new LinksLeadSomewhere(),
            new SectionsHaveContent(),
            new SignsHaveGlyphs(),
            new TextStaysOnThePage());

    private ReleaseGate() {}

    /**
     * Why the briefing may not be released, or empty if it may.
     *
     * @param briefing what it says, or null where only its pages are known
     * @param page what was printed
     * @param faulty the signs that it was printed as and that no font has or that stand outside their page
     */
    public static Optional<Finding> finding(@Nullable Briefing briefing, Document page, List<PrintedSign> faulty) {
        var release = new Release(briefing, page, faulty);
        return CHECKS.stream().flatMap(check -> check.findings(release)).findFirst();
    }
}
