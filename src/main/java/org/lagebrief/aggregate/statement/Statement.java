package org.lagebrief.aggregate.statement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;
import org.lagebrief.model.Matching;
import org.lagebrief.model.Matching.ScopeBasis;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Voice;

/**
 * An answer and who speaks in it.
 *
 * @param outvoted whether more carriers of the same text have another number here: then this one is the slip
 */
public record Statement(Answer answer, Voice voice, boolean outvoted) {
    /** Earliest published first; then by file and place, so that the order of input is irrelevant. */
    static final Comparator<Statement> BY_PUBLICATION = Comparator.comparing(
                    (Statement s) -> s.claim().publishedOn())
            .thenComparing(Statement::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(s -> s.claim().provenance(), Provenance.BY_PLACE)
            .thenComparing(s -> s.claim().measure())
            .thenComparing(s -> s.claim().quantity().wording());

    /** By its answer alone: a voice knows all names of its party. */
    @Override
    public int hashCode() {
        return answer.hashCode();
    }

    /** The same, compared under another scope than was found for it alone. */
    Statement under(Scope scope, ScopeBasis basis) {
        Matching found = answer.matching();
        Matching matching = new Matching(found.subject(), found.place(), found.excluded(), scope, basis);
        return new Statement(new Answer(answer.report(), matching, answer.copies(), voice), voice, outvoted);
    }

    /** The scope under which it is compared. */
    public Scope scope() {
        return answer.matching().scope();
    }

    public Claim claim() {
        return answer.claim();
    }

    /** The moment at which it appeared, or null where only the day is known. */
    @Nullable
    Instant publishedAt() {
        Article article = answer.report().article();
        OffsetDateTime moment = article == null ? null : article.publication().publishedAt();
        return moment == null ? null : moment.toInstant();
    }

    String sourceId() {
        return voice.source().id();
    }

    /** Whether the words say for which day the figure holds; else its publication, or the end of the period named, stands in. */
    boolean isDated() {
        return isDated(claim());
    }

    static boolean isDated(Claim claim) {
        AsOf.Evidence evidence = claim.asOf().evidence();
        return evidence != AsOf.Evidence.PUBLICATION && evidence != AsOf.Evidence.PERIOD_END;
    }

    /** Whether it says whom it has it from: then it passes on what somebody else has reported, and is no evidence of its own. */
    boolean isRelay() {
        return !claim().relays().isEmpty();
    }

    boolean isVague() {
        return claim().quantity().bound() == Bound.VAGUE;
    }

    boolean isIn(Language language) {
        Article article = answer.report().article();
        return article != null && article.language().equals(language);
    }

    public boolean standsInTable() {
        return claim().provenance() instanceof Provenance.TableRow;
    }
}
