package org.lagebrief.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.estimate.Comparer;
import org.lagebrief.aggregate.match.Match;
import org.lagebrief.aggregate.party.PartyRegister;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.aggregate.statement.QuestionAnswers;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Effect;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;
import org.lagebrief.model.Week;

/**
 * Finds what a question's comparison owes to the number in each report behind its estimates: what its party says is compared anew
 * without all reports of that number.
 */
final class Weighing {
    private final Question question;
    private final Week week;
    private final PartyRegister register;
    private final CarriedTexts texts;
    private final Comparer comparer;
    private final Comparison whole;
    private final List<Match> matches;
    private final List<Match> denials = new ArrayList<>();
    private final Map<String, List<Match>> byParty = new HashMap<>();

    /**
     * @param matches each in its own article, copies of a text included
     * @param whole the comparison that the matches make
     */
    Weighing(
            Question question,
            Week week,
            List<Match> matches,
            PartyRegister register,
            CarriedTexts texts,
            Comparer comparer,
            Comparison whole) {
        this.question = question;
        this.week = week;
        this.register = register;
        this.texts = texts;
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
            Map<List<@Nullable Long>, Effect> ofNumbers = new HashMap<>();
            Stream.concat(
                            estimate.reports().stream(),
                            estimate.discrepancies().stream().map(Estimate.Discrepancy::answer))
                    .forEach(answer -> effects.merge(
                            answer.report(),
                            ofNumbers.computeIfAbsent(
                                    Figure.number(answer.claim().quantity()), number -> effect(estimate, number)),
                            Effect::greater));
            estimate.denials()
                    .forEach(answer -> effects.merge(
                            answer.report(),
                            Effect.between(
                                    whole, compare(matches, answer.prints().collect(Collectors.toSet()))),
                            Effect::greater));
        });
        return effects;
    }

    private Effect effect(Estimate estimate, List<@Nullable Long> number) {
        return Effect.between(whole, without(estimate.party().id(), whatSays(estimate, number)));
    }

    /** The reports that give the number for the estimate: where one is read wrongly, most others are, too. */
    private static Set<Report> whatSays(Estimate estimate, List<@Nullable Long> number) {
        return estimate.answers()
                .filter(answer -> !estimate.denials().contains(answer)
                        && Figure.number(answer.claim().quantity()).equals(number))
                .flatMap(Answer::prints)
                .collect(Collectors.toSet());
    }

    private Comparison without(String partyId, Set<Report> reports) {
        List<Match> ofParty = Stream.concat(byParty.getOrDefault(partyId, List.of()).stream(), denials.stream())
                .toList();
        List<Estimate> estimates = compare(ofParty, reports).estimates().toList();
        return comparer.withEstimatesOf(partyId, estimates, whole);
    }

    private Comparison compare(List<Match> some, Set<Report> without) {
        List<Match> rest =
                some.stream().filter(match -> !without.contains(match.report())).toList();
        return comparer.comparison(new QuestionAnswers(question, week, texts.fold(rest, register), register));
    }
}
