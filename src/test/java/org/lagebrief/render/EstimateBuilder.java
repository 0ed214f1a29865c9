package org.lagebrief.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Language;
import org.lagebrief.model.Matching;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Party;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Reliability;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Source;
import org.lagebrief.model.Term;
import org.lagebrief.model.Voice;

/**
 * Builds estimates for tests of rendering: {@code anEstimate("ukraine", "Ukraine").moreThan(3000, "über 3000").reportedIn(article,
 * "Sentence.")}; without a report of its own it has one that says its figure.
 */
final class EstimateBuilder {
    private final Party party;
    private Measure measure = Measure.CASUALTIES;
    private Scope scope = Scope.CUMULATIVE;
    private Quantity quantity = Quantity.exactly(100, "100");
    private AsOf asOf = new AsOf(LocalDate.of(2024, 12, 23), AsOf.Evidence.EXPLICIT);
    private Estimate.Status status = Estimate.Status.NEW;
    private @Nullable Quantity previous;
    private boolean stale;
    private final List<Answer> reports = new ArrayList<>();
    private final List<Estimate.Discrepancy> discrepancies = new ArrayList<>();
    private final List<Answer> denials = new ArrayList<>();
    private Estimate.TableCheck tableCheck = Estimate.TableCheck.NONE;

    private EstimateBuilder(Party party) {
        this.party = party;
    }

    static EstimateBuilder anEstimate(String id, String german, String english, Party.Role role) {
        return new EstimateBuilder(new Party(
                id,
                Map.of(Language.GERMAN, german, Language.ENGLISH, english),
                role,
                List.of(new Source(
                        id, Map.of(Language.GERMAN, german, Language.ENGLISH, english), List.of(), Reliability.C))));
    }

    static EstimateBuilder anEstimate(String name, Party.Role role) {
        return anEstimate(name.toLowerCase(java.util.Locale.ROOT), name, name, role);
    }

    EstimateBuilder measure(Measure measure, Scope scope) {
        this.measure = measure;
        this.scope = scope;
        return this;
    }

    EstimateBuilder saying(Quantity quantity) {
        this.quantity = quantity;
        return this;
    }

    EstimateBuilder saying(Bound bound, long number, String wording) {
        return saying(Quantity.bounded(bound, number, wording));
    }

    EstimateBuilder asOf(String date, AsOf.Evidence evidence) {
        asOf = new AsOf(LocalDate.parse(date), evidence);
        return this;
    }

    EstimateBuilder status(Estimate.Status status, @Nullable Quantity previous) {
        this.status = status;
        this.previous = previous;
        return this;
    }

    EstimateBuilder stale() {
        stale = true;
        return this;
    }

    EstimateBuilder reportedIn(Article article, String sentence, String origin, String... relays) {
        reports.add(spoken(new Report(claim(quantity, article, sentence, origin, relays), article)));
        return this;
    }

    /** A copy of the text of the last report. */
    EstimateBuilder copiedIn(Article article, String sentence, String origin) {
        int last = reports.size() - 1;
        Answer answer = reports.get(last);
        Report copy = new Report(claim(quantity, article, sentence, origin), article);
        reports.set(
                last,
                answer.with(
                        Stream.concat(answer.copies().stream(), Stream.of(copy)).toList()));
        return this;
    }

    EstimateBuilder misreportedIn(
            Article article, String sentence, Quantity wrong, Estimate.Discrepancy.Kind kind, String origin) {
        var report = new Report(claim(wrong, article, sentence, origin), article);
        discrepancies.add(new Estimate.Discrepancy(spoken(report), reports.get(0), kind));
        return this;
    }

    EstimateBuilder deniedIn(Article article, String sentence, String origin) {
        denials.add(answer(new Report(claim(quantity, article, sentence, origin), article)));
        return this;
    }

    EstimateBuilder checkedAgainst(
            Estimate.TableCheck.Result result, Quantity inTable, String file, int line, String row) {
        var origin = new Origin(party.id(), party.id(), false);
        Claim table = claim(inTable, new Provenance.TableRow(file, line, measure.code(), row), origin, List.of());
        tableCheck = new Estimate.TableCheck(result, spoken(new Report(table, null)), 0);
        return this;
    }

    Estimate build() {
        if (reports.isEmpty()) {
            String words = "In all " + quantity.wording() + " were counted.";
            reportedIn(org.lagebrief.model.ArticleBuilder.anArticle(words).build(), words, party.id());
        }
        Answer before = previous == null ? null : before(previous);
        return new Estimate(
                party,
                measure,
                scope,
                quantity,
                asOf,
                status,
                before,
                stale,
                reports,
                discrepancies,
                List.of(),
                denials,
                tableCheck);
    }

    /** The words of the week before: those of this week's first report if they say the same, else those of an article of their own. */
    private Answer before(Quantity said) {
        if (said.sameAs(quantity)) {
            return reports.get(0);
        }
        String words = "Before that, " + said.wording() + " were counted.";
        Article article = org.lagebrief.model.ArticleBuilder.anArticle(words)
                .file("articles/before/" + party.id() + ".md")
                .build();
        return spoken(new Report(claim(said, article, words, party.id()), article));
    }

    /** An answer in the article that nobody's name stands behind, or a report to leave out. */
    static Answer unattributed(Quantity quantity, Measure measure, Scope scope, Article article, String sentence) {
        return answer(new Report(
                new EstimateBuilder(Party.unlisted("nobody", Language.ENGLISH))
                        .measure(measure, scope)
                        .claim(quantity, passage(quantity, article, sentence), null, List.of()),
                article));
    }

    private Answer spoken(Report report) {
        return answer(report).by(new Voice(party, party.sources().get(0), Set.of()));
    }

    static Answer answer(Report report) {
        return new Answer(
                report,
                new Matching(
                        new Matching.Hit(Matching.Found.SENTENCE, new Term("soldiers")),
                        new Matching.Hit(Matching.Found.SENTENCE, new Term("Kursk")),
                        null,
                        report.claim().scope(),
                        Matching.ScopeBasis.STATED));
    }

    private Claim claim(Quantity said, Article article, String sentence, String origin, String... relays) {
        return claim(said, passage(said, article, sentence), new Origin(origin, origin, false), List.of(relays));
    }

    private static Provenance passage(Quantity said, Article article, String sentence) {
        int start = Math.max(
                0,
                article.text()
                        .indexOf(said.wording(), Math.max(0, article.text().indexOf(sentence))));
        long line = article.text()
                .substring(0, start)
                .chars()
                .filter(c -> c == '\n')
                .count();
        return new Provenance.Passage(
                article.id(),
                article.file(),
                article.firstLine() + (int) line,
                1 + (int) line / 2,
                start,
                start + said.wording().length(),
                sentence);
    }

    private Claim claim(Quantity said, Provenance provenance, @Nullable Origin origin, List<String> relays) {
        return new Claim(
                said,
                measure,
                "soldiers",
                null,
                asOf,
                asOf.date(),
                origin,
                relays,
                scope,
                Modality.ASSERTED,
                Extent.TOTAL,
                Confidence.STATED,
                provenance);
    }
}
