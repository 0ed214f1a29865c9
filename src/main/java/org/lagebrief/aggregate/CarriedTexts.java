package org.lagebrief.aggregate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.copy.CopyFinder;
import org.lagebrief.aggregate.match.Match;
import org.lagebrief.aggregate.party.PartyRegister;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.model.Article;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;
import org.lagebrief.model.WireText;

/**
 * The texts that several articles carry: what all of them say is one report, that of the text or else of its first copy
 * that says it, and the others are its copies.
 *
 * <p>A copy that gives another number says something else and stays a report of its own, so that a slip on the way is
 * seen; which of them slipped, the copies of that text decide among themselves.
 */
final class CarriedTexts {
    private final List<List<Article>> texts;
    private final Map<Article, Place> places = new HashMap<>();

    private CarriedTexts(List<List<Article>> texts) {
        this.texts = texts;
        for (List<Article> text : texts) {
            for (int rank = 0; rank < text.size(); rank++) {
                places.put(text.get(rank), new Place(text.get(0), rank));
            }
        }
    }

    /** An article's place among those that carry a text. */
    private record Place(Article text, int rank) {}

    /** The texts that articles of the reports carry. */
    static CarriedTexts among(Collection<Report> reports) {
        CopyFinder<Article> finder = new CopyFinder<>();
        reports.stream()
                .flatMap(report -> Stream.ofNullable(report.article()))
                .distinct()
                .forEach(article -> finder.add(article, article));
        return new CarriedTexts(finder.find(Function.identity()));
    }

    /**
     * The same among the articles that appeared in these days, both inclusive: of a text that appeared before them the first copy
     * stands for it.
     */
    CarriedTexts in(LocalDate first, LocalDate last) {
        return new CarriedTexts(texts.stream()
                .map(text -> text.stream()
                        .filter(article -> isIn(article, first, last))
                        .toList())
                .filter(carriers -> carriers.size() > 1)
                .toList());
    }

    private static boolean isIn(Article article, LocalDate first, LocalDate last) {
        LocalDate day = article.publication().publishedOn();
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The texts that more than one of these articles carry. */
    List<WireText> carriedBy(Collection<Article> articles) {
        Set<Article> wanted = new HashSet<>(articles);
        return texts.stream()
                .map(text -> text.stream().filter(wanted::contains).toList())
                .filter(carriers -> carriers.size() > 1)
                .map(WireText::of)
                .toList();
    }

    /** The matches in their order, those in copies joined to the first that says the same in the same text. */
    List<Match> fold(List<Match> matches, PartyRegister register) {
        Map<Saying, Map<Amount, List<Match>>> said = matches.stream()
                .filter(match -> places.containsKey(article(match)))
                .sorted(Comparator.comparingInt(match -> place(match).rank))
                .collect(Collectors.groupingBy(
                        match -> saying(match, register), Collectors.groupingBy(CarriedTexts::amount)));
        return matches.stream()
                .flatMap(match -> places.containsKey(article(match))
                        ? joined(match, said.getOrDefault(saying(match, register), Map.of()))
                        : Stream.of(match))
                .toList();
    }

    /** The match with its copies, or nothing if it is a copy itself. */
    private static Stream<Match> joined(Match match, Map<Amount, List<Match>> said) {
        List<Match> alike = said.getOrDefault(amount(match), List.of(match));
        Article first = article(alike.get(0));
        if (!Objects.equals(article(match), first)) {
            return Stream.empty();
        }
        List<Report> copies = alike.stream()
                .filter(other -> !Objects.equals(article(other), first))
                .map(Match::report)
                .toList();
        Set<@Nullable Article> own = articles(alike);
        boolean outvoted = said.values().stream()
                .map(CarriedTexts::articles)
                .anyMatch(others -> others.size() > own.size() && Collections.disjoint(others, own));
        return Stream.of(match.with(copies, outvoted));
    }

    private static Set<@Nullable Article> articles(List<Match> matches) {
        return matches.stream().map(CarriedTexts::article).collect(Collectors.toSet());
    }

    private Place place(Match match) {
        return Objects.requireNonNull(places.get(article(match)));
    }

    private static @Nullable Article article(Match match) {
        return match.report().article();
    }

    private static Amount amount(Match match) {
        Quantity quantity = match.report().claim().quantity();
        return new Amount(Figure.number(quantity), quantity.bound() == Bound.VAGUE ? quantity.wording() : "");
    }

    private Saying saying(Match match, PartyRegister register) {
        Claim claim = match.report().claim();
        return new Saying(
                place(match).text,
                match instanceof Match.Excluded excluded ? excluded.reason() : null,
                claim.measure(),
                claim.scope(),
                claim.modality(),
                claim.extent(),
                register.speakerOf(match.report())
                        .map(voice -> List.of(voice.party().id(), voice.source().id())));
    }

    /** What a text says whichever article carries it, save the number. */
    private record Saying(
            Article text,
            Exclusion.@Nullable Reason reason,
            Measure measure,
            Scope scope,
            Modality modality,
            Extent extent,
            Optional<List<String>> speaker) {}

    /** The number said, or the words where there is none. */
    private record Amount(List<@Nullable Long> ends, String words) {}
}
