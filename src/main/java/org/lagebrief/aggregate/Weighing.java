package org.lagebrief.aggregate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.QuestionMatcher.Match;
import org.lagebrief.aggregate.party.PartyRegister;
import org.lagebrief.model.Answer;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Effect;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Week;

/**
 * Finds what a question's comparison owes to each report behind its estimates: what its party says is compared anew without it,
 * and that once for all reports that say the same of the same days.
 */
final class Weighing {
    private final Question question;
    private final Week week;
    private final PartyRegister register;
    private final Comparer comparer;
    private final Comparison whole;
    private final List<Match> matches;
    private final List<Match> denials = new ArrayList<>();
    private final Map<String, List<Match>> byParty = new HashMap<>();
    private final Map<Saying, Effect> known = new HashMap<>();

    /** @param whole the comparison that the matches make */
    Weighing(
            Question question,
            Week week,
            List<Match> matches,
            PartyRegister register,
            Comparer comparer,
            Comparison whole) {
        this.question = question;
        this.week = week;
        this.register = register;
        this.comparer = comparer;
        this.whole = whole;
        this.matches = matches;
        matches.forEach(this::sort);
    }

    private void sort(Match match) {
        if (match.report().claim().modality() == Modality.DENIED) {
            denials.add(match);
        } else {
            register.speakerOf(match.report())
                    .ifPresent(voice -> byParty.computeIfAbsent(voice.party().id(), id -> new ArrayList<>())
                            .add(match));
        }
    }

    /** The effect of each report behind an estimate. */
    Map<Report, Effect> effects() {
        Map<Report, Effect> effects = new HashMap<>();
        whole.estimates().forEach(estimate -> {
            String partyId = estimate.party().id();
            Stream.concat(
                            estimate.reports().stream(),
                            estimate.discrepancies().stream().map(Estimate.Discrepancy::answer))
                    .forEach(answer -> effects.merge(
                            answer.report(),
                            effect(partyId, answer, () -> withoutOneOf(partyId, answer.report())),
                            Effect::greater));
            estimate.denials()
                    .forEach(answer -> effects.merge(
                            answer.report(),
                            effect("", answer, () -> compare(matches, answer.report())),
                            Effect::greater));
        });
        return effects;
    }

    private Effect effect(String partyId, Answer answer, Supplier<Comparison> without) {
        return known.computeIfAbsent(Saying.of(partyId, answer), saying -> Effect.between(whole, without.get()));
    }

    private Comparison withoutOneOf(String partyId, Report report) {
        List<Match> ofParty = Stream.concat(byParty.getOrDefault(partyId, List.of()).stream(), denials.stream())
                .toList();
        List<Estimate> estimates = compare(ofParty, report).estimates().toList();
        return comparer.withEstimatesOf(partyId, estimates, whole);
    }

    private Comparison compare(List<Match> some, Report without) {
        List<Match> rest =
                some.stream().filter(match -> !match.report().equals(without)).toList();
        return comparer.comparison(new QuestionAnswers(question, week, rest, register));
    }

    /** What a report says, wherever it stands. */
    private record Saying(
            String partyId,
            Optional<String> sourceId,
            Measure measure,
            Scope scope,
            @Nullable Long low,
            @Nullable Long high,
            Bound bound,
            AsOf asOf,
            LocalDate publishedOn,
            @Nullable OffsetDateTime publishedAt,
            Extent extent,
            boolean inTable) {
        static Saying of(String partyId, Answer answer) {
            Claim claim = answer.claim();
            Optional<OffsetDateTime> publishedAt = Optional.ofNullable(
                            answer.report().article())
                    .map(article -> article.publication().publishedAt());
            return new Saying(
                    partyId,
                    Optional.ofNullable(answer.voice())
                            .map(voice -> voice.source().id()),
                    claim.measure(),
                    claim.scope(),
                    claim.quantity().low(),
                    claim.quantity().high(),
                    claim.quantity().bound(),
                    claim.asOf(),
                    claim.publishedOn(),
                    publishedAt.orElse(null),
                    claim.extent(),
                    answer.report().article() == null);
        }
    }
}
