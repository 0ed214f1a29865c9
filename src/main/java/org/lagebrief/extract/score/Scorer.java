package org.lagebrief.extract.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Provenance;

/**
 * Sets the claims of a text against its marks: a claim meets a mark when their figures overlap, each used once, the most alike first.
 *
 * <p>The source is right when both name none, or share a word that is more than grammar; where the marked source names nobody, none
 * serves too.
 */
public final class Scorer {
    private final SourceLikeness likeness;

    public Scorer(LanguagePack pack) {
        this.likeness = new SourceLikeness(pack);
    }

    /** A verdict for each mark, and one for each claim where nothing is marked. */
    public List<Verdict> verdicts(String document, List<Mark> marks, List<Claim> claims) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Claim> left = new ArrayList<>(claims);
        marks.stream()
                .sorted(Comparator.comparing(Mark::optional).thenComparing(Mark::start))
                .forEach(mark -> {
                    Claim claim = nearest(mark, left);
                    left.remove(claim);
                    verdicts.add(verdict(document, mark, claim));
                });
        left.forEach(claim -> verdicts.add(verdict(document, null, claim)));
        return verdicts;
    }

    private static @Nullable Claim nearest(Mark mark, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> start(claim) < mark.end() && end(claim) > mark.start())
                .max(Comparator.comparing((Claim c) -> c.quantity().sameAs(mark.quantity()))
                        .thenComparing(c -> c.measure() == mark.measure())
                        .thenComparing(c -> -Math.abs(start(c) - mark.start())))
                .orElse(null);
    }

    private static int start(Claim claim) {
        return ((Provenance.Passage) claim.provenance()).start();
    }

    private static int end(Claim claim) {
        return ((Provenance.Passage) claim.provenance()).end();
    }

    private Verdict verdict(String document, @Nullable Mark mark, @Nullable Claim claim) {
        boolean same = mark != null && claim != null && likeness.isSame(mark, claim.origin());
        return new Verdict(document, mark, claim, same);
    }
}
