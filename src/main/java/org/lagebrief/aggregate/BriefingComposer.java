package org.lagebrief.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.aggregate.estimate.Comparer;
import org.lagebrief.aggregate.estimate.Comparer.Compared;
import org.lagebrief.aggregate.match.Match;
import org.lagebrief.aggregate.match.Surroundings;
import org.lagebrief.aggregate.match.TopicMatches;
import org.lagebrief.aggregate.party.PartyRegister;
import org.lagebrief.aggregate.statement.Holding;
import org.lagebrief.aggregate.statement.QuestionAnswers;
import org.lagebrief.model.Accuracy;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Article;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Correction;
import org.lagebrief.model.Effect;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.History;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.PrintedWeek;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;
import org.lagebrief.model.Weighed;

/**
 * Turns the claims collected so far into the briefing of one topic and week, by the rules that the classes of this
 * package and its rooms name.
 *
 * <p>Claims published after the week's end are not looked at, so that last week's briefing can be made again.
 */
public final class BriefingComposer {
    private final AggregateSettings settings;
    private final List<Accuracy> accuracies;

    /** @param accuracies how well figures are found in each language, to be printed with the method */
    public BriefingComposer(AggregateSettings settings, List<Accuracy> accuracies) {
        this.settings = settings;
        this.accuracies = List.copyOf(accuracies);
    }

    /**
     * Composes the briefing; what appeared before its {@link #firstDay} is not looked at.
     *
     * @param parties who speaks for whom; an origin that no party claims speaks for itself
     * @param reports claims in any order, of any week and topic; looked at once, and only those that bear on the topic are
     *     held
     * @param skipped inputs that could not be read, to be named in the briefing
     * @param told what readers were told of earlier weeks: what would be said otherwise today is corrected
     */
    public Briefing compose(
            Topic topic,
            Week week,
            List<Party> parties,
            Stream<Report> reports,
            List<Skipped> skipped,
            List<PrintedWeek> told) {
        Known known = known(topic, week, parties, reports);
        Prepared prepared = prepare(week, known);
        List<Correction> corrections = told.stream()
                .flatMap(earlier -> prepare(earlier.week(), known).corrections(earlier, topic).stream())
                .toList();
        return briefing(topic, week, prepared.compared(), prepared.texts, corrections, skipped);
    }

    /** Composes the briefing as above, without corrections, and says what each report behind an estimate does to it. */
    public Weighed weigh(Topic topic, Week week, List<Party> parties, Stream<Report> reports, List<Skipped> skipped) {
        Prepared prepared = prepare(week, known(topic, week, parties, reports));
        List<Compared> compared = new ArrayList<>();
        Map<Report, Effect> effects = new HashMap<>();
        for (Matched one : prepared.matched) {
            Compared whole = prepared.compare(one);
            compared.add(whole);
            new Weighing(
                            one.question,
                            week,
                            one.matches,
                            prepared.register,
                            prepared.texts,
                            prepared.comparer,
                            whole.comparison())
                    .effects()
                    .forEach((report, effect) -> effects.merge(report, effect, Effect::greater));
        }
        return new Weighed(briefing(topic, week, compared, prepared.texts, List.of(), skipped), effects);
    }

    /** The first day on which what bears on the week's briefing may have appeared. */
    public LocalDate firstDay(Week week) {
        return settings.firstDay(week);
    }

    private static Known known(Topic topic, Week week, List<Party> parties, Stream<Report> reports) {
        LocalDate last = week.sunday();
        TopicMatches matches = TopicMatches.among(
                reports.filter(report -> !report.claim().publishedOn().isAfter(last)), topic);
        return new Known(
                topic,
                matches,
                new PartyRegister(
                        parties,
                        matches.reports(),
                        report -> Surroundings.of(report).nearestFirst(),
                        topic.language()),
                CarriedTexts.among(matches.reports()));
    }

    /** What is known at the end of a week, of which earlier weeks are a part. */
    private record Known(Topic topic, TopicMatches matches, PartyRegister register, CarriedTexts texts) {}

    private static List<Comparison> comparisons(List<Compared> compared) {
        return compared.stream().map(Compared::comparison).toList();
    }

    /** What was known at the end of that week. */
    private Prepared prepare(Week week, Known known) {
        LocalDate first = firstDay(week);
        LocalDate last = week.sunday();
        TopicMatches matches = known.matches.in(first, last);
        PartyRegister register = known.register.among(matches.reports());
        CarriedTexts texts = known.texts.in(first, last);
        Language language = known.topic.language();
        List<Matched> matched = known.topic.questions().stream()
                .map(question -> new Matched(question, matches.to(question)))
                .toList();
        return new Prepared(week, register, texts, matched, settings.comparer(language));
    }

    /** What the questions are answered from. */
    private record Prepared(
            Week week, PartyRegister register, CarriedTexts texts, List<Matched> matched, Comparer comparer) {
        List<Compared> compared() {
            return matched.stream().map(this::compare).toList();
        }

        Compared compare(Matched one) {
            return comparer.compare(answers(one));
        }

        /** @param told what readers were told of the week */
        List<Correction> corrections(PrintedWeek told, Topic topic) {
            List<Holding> holdings = matched.stream()
                    .flatMap(one -> comparer.holdings(answers(one)))
                    .toList();
            return CorrectionRule.corrections(told, topic, holdings, register::knows);
        }

        private QuestionAnswers answers(Matched one) {
            return new QuestionAnswers(one.question, week, texts.fold(one.matches, register), register);
        }
    }

    /** A question and the reports that answer it or look like it. */
    private record Matched(Question question, List<Match> matches) {}

    private Briefing briefing(
            Topic topic,
            Week week,
            List<Compared> compared,
            CarriedTexts texts,
            List<Correction> corrections,
            List<Skipped> skipped) {
        List<Comparison> comparisons = comparisons(compared);
        List<Exclusion> exclusions = withoutThoseThatAnswerAnotherQuestion(
                compared.stream().flatMap(c -> c.exclusions().stream()).toList(), comparisons);
        History history = new History(
                compared.stream().flatMap(c -> c.series().stream()).toList(),
                CorrectionRule.withReasons(corrections, exclusions));
        List<Report> used = used(comparisons, exclusions, history);
        List<Article> articles = articles(used);
        return new Briefing(
                topic,
                week,
                comparisons,
                exclusions,
                articles,
                texts.carriedBy(articles),
                tables(used),
                skipped,
                settings.method(accuraciesOf(articles), RuleUses.in(comparisons, exclusions, history)),
                history);
    }

    private List<Accuracy> accuraciesOf(List<Article> articles) {
        return accuracies.stream()
                .filter(accuracy -> articles.stream().anyMatch(a -> a.language().equals(accuracy.language())))
                .sorted(Comparator.comparing(accuracy -> accuracy.language().code()))
                .toList();
    }

    /** A figure about Munich is no news as an exclusion from the question about Berlin. */
    private static List<Exclusion> withoutThoseThatAnswerAnotherQuestion(
            List<Exclusion> exclusions, List<Comparison> comparisons) {
        Stream<Report> leftOutForABetterReason = exclusions.stream()
                .filter(exclusion -> !isAnotherMatter(exclusion))
                .map(Exclusion::report);
        Set<Report> elsewhere =
                Stream.concat(answering(comparisons), leftOutForABetterReason).collect(Collectors.toSet());
        return exclusions.stream()
                .filter(exclusion -> !isAnotherMatter(exclusion) || !elsewhere.contains(exclusion.report()))
                .toList();
    }

    private static boolean isAnotherMatter(Exclusion exclusion) {
        return exclusion.reason() == Exclusion.Reason.OTHER_PLACE
                || exclusion.reason() == Exclusion.Reason.EXCLUDED_SUBJECT;
    }

    private static List<Report> used(List<Comparison> comparisons, List<Exclusion> exclusions, History history) {
        Stream<Answer> earlier = Stream.concat(comparisons.stream().flatMap(Comparison::previous), history.answers());
        return Stream.of(
                        answering(comparisons),
                        exclusions.stream().flatMap(Exclusion::prints),
                        earlier.map(Answer::report))
                .flatMap(reports -> reports)
                .distinct()
                .toList();
    }

    private static Stream<Report> answering(List<Comparison> comparisons) {
        return comparisons.stream()
                .flatMap(comparison -> Stream.concat(
                        comparison.estimates().flatMap(Estimate::evidence), comparison.unattributed().stream()))
                .flatMap(Answer::prints);
    }

    private static List<Article> articles(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> Optional.ofNullable(report.article()).stream())
                .distinct()
                .sorted(Comparator.comparing(
                                (Article article) -> article.publication().publishedOn())
                        .thenComparing(Article::file))
                .toList();
    }

    private static List<String> tables(List<Report> reports) {
        return List.copyOf(new TreeSet<>(reports.stream()
                .map(report -> report.claim().provenance())
                .filter(Provenance.TableRow.class::isInstance)
                .map(Provenance::file)
                .toList()));
    }
}
