package org.lagebrief.aggregate;

import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleBuilder;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Claim;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.PrintedWeek;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Question;
import org.lagebrief.model.Reliability;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Source;
import org.lagebrief.model.Term;
import org.lagebrief.model.Topic;
import org.lagebrief.model.UnlistedName;
import org.lagebrief.model.Week;
import org.lagebrief.model.Weighed;

/**
 * Composes briefings for tests about North Korean soldiers in Kursk; Ukraine speaks through Zelensky and its general
 * staff, South Korea through its intelligence service and its joint chiefs.
 */
final class BriefingBuilder {
    static final List<Party> PARTIES = List.of(
            party(
                    "ukraine",
                    "Ukraine",
                    new Source("zelensky", "Wolodymyr Selenskyj", List.of("Zelensky", "Selenskyj"), Reliability.C),
                    new Source("general-staff", "ukrainischer Generalstab", List.of(), Reliability.C)),
            party(
                    "south-korea",
                    "South Korea",
                    new Source("nis", "NIS", List.of("National Intelligence Service"), Reliability.B),
                    new Source("jcs", "Joint Chiefs of Staff", List.of("südkoreanischer Generalstab"), Reliability.B)),
            party("usa", "United States", new Source("white-house", "White House", List.of("Kirby"), Reliability.B)));

    private final List<Report> reports = new ArrayList<>();
    private Week week = Week.parse("2024-W52");
    private AggregateSettings settings = AggregateSettings.DEFAULTS;
    private Set<Measure> measures = EnumSet.of(Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES, Measure.LOSSES);
    private List<Term> exclude = List.of();
    private List<Term> place = List.of();
    private List<Term> otherPlace = List.of();
    private Scope scope = Scope.CUMULATIVE;
    private final List<Decision> decisions = new ArrayList<>();
    private List<PrintedWeek> told = List.of();

    private BriefingBuilder() {}

    /** The briefing of 2024-W52, Monday 23 to Sunday 29 December 2024. */
    static BriefingBuilder aBriefing() {
        return new BriefingBuilder();
    }

    private static Party party(String id, String name, Source... sources) {
        return new Party(id, Map.of(Language.ENGLISH, name), Party.Role.UNKNOWN, List.of(sources));
    }

    BriefingBuilder of(ClaimBuilder... claims) {
        Arrays.stream(claims).forEach(claim -> reports.add(new Report(claim.build(), null)));
        return this;
    }

    BriefingBuilder of(Report report) {
        reports.add(report);
        return this;
    }

    /** A claim whose figure is the marked word of the article's text: {@code "They say [100] died."} */
    BriefingBuilder in(ArticleBuilder article, ClaimBuilder claim, String sentence) {
        Article built = article.build();
        int start = built.text().indexOf(sentence);
        String file = built.file();
        Provenance passage = new Provenance.Passage(built.id(), file, 1, 1, start, start + sentence.length(), sentence);
        Claim stated = claim.at(passage).build();
        reports.add(new Report(stated, built));
        return this;
    }

    /** A claim in an article of its own, which an outlet has published. */
    BriefingBuilder publishedBy(String outlet, ClaimBuilder claim) {
        String sentence = "North Korean soldiers died in Kursk, says " + outlet + ".";
        return in(anArticle(sentence).publisher(outlet).file("articles/" + outlet + ".md"), claim, sentence);
    }

    /** A claim in an article of its own, which an outlet has published at that moment. */
    BriefingBuilder publishedBy(String outlet, String moment, ClaimBuilder claim) {
        String sentence = "North Korean soldiers died in Kursk, says " + outlet + ".";
        return in(
                anArticle(sentence)
                        .publisher(outlet)
                        .file("articles/" + outlet + ".md")
                        .publishedAt(moment),
                claim,
                sentence);
    }

    BriefingBuilder in(String isoWeek) {
        week = Week.parse(isoWeek);
        return this;
    }

    BriefingBuilder with(AggregateSettings settings) {
        this.settings = settings;
        return this;
    }

    BriefingBuilder asking(Measure... measures) {
        this.measures = EnumSet.copyOf(Arrays.asList(measures));
        return this;
    }

    BriefingBuilder excluding(String... terms) {
        exclude = Arrays.stream(terms).map(Term::new).toList();
        return this;
    }

    BriefingBuilder near(String... terms) {
        place = Arrays.stream(terms).map(Term::new).toList();
        return this;
    }

    BriefingBuilder scope(Scope scope) {
        this.scope = scope;
        return this;
    }

    /** What readers were told of earlier weeks. */
    BriefingBuilder after(PrintedWeek... told) {
        this.told = List.of(told);
        return this;
    }

    /** The first report as the collector would read it from a file with the same bytes. */
    Report copyOfTheFirst(String file) {
        Report report = reports.get(0);
        Article article = Objects.requireNonNull(report.article());
        Provenance.Passage at = (Provenance.Passage) report.claim().provenance();
        Provenance.Passage copied =
                new Provenance.Passage(at.article(), file, at.line(), at.paragraph(), at.start(), at.end(), at.words());
        Claim claim = aClaim().by("NIS").at(copied).build();
        Article copy = new Article(
                article.id(),
                file,
                null,
                article.headline(),
                article.publisher(),
                article.author(),
                article.url(),
                article.language(),
                article.publication(),
                article.text(),
                article.firstLine(),
                article.coverage());
        return new Report(claim, copy);
    }

    List<Report> reports() {
        return reports;
    }

    Briefing compose() {
        return compose(reports);
    }

    /** Asks the same about another place as well. */
    BriefingBuilder askingAlsoNear(String... terms) {
        otherPlace = Arrays.stream(terms).map(Term::new).toList();
        return this;
    }

    private Question question(String id, List<Term> place) {
        return new Question(
                id,
                "How many North Korean soldiers were killed or wounded?",
                measures,
                List.of(new Term("North Korean*"), new Term("nordkorean*")),
                exclude,
                place,
                scope);
    }

    /** Decided on the report of that place, from 0. */
    BriefingBuilder decided(int report, Decision.Verdict verdict, String reason, Map<DecidedField, String> fields) {
        ClaimKey key = ClaimKey.of(reports.get(report));
        Instant at = Instant.EPOCH.plusSeconds(decisions.size());
        decisions.add(new Decision(key, "file", verdict, fields, reason, "anna", at));
        return this;
    }

    Briefing compose(List<Report> reports) {
        return composer().compose(topic(), week, PARTIES, decided(reports), List.of(), told);
    }

    /** The briefing, and what each report does to it. */
    Weighed weigh() {
        return composer().weigh(topic(), week, PARTIES, decided(reports), List.of());
    }

    /** The names that no party of these tests bears. */
    List<UnlistedName> unlisted() {
        return new UnlistedSources(PARTIES).in(List.of(topic()), reports.stream(), decisions);
    }

    /** The reports as they count. */
    Stream<Report> decided(List<Report> reports) {
        return reports.stream().map(new Decisions(decisions, topic())::on);
    }

    private BriefingComposer composer() {
        return new BriefingComposer(settings, List.of());
    }

    private Topic topic() {
        Stream<Question> questions = otherPlace.isEmpty()
                ? Stream.of(question("casualties", place))
                : Stream.of(question("casualties", place), question("elsewhere", otherPlace));
        return new Topic(
                "dprk-kursk",
                "North Koreans in Kursk",
                Language.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                questions.toList());
    }

    Comparison comparison() {
        return compose().comparisons().get(0);
    }

    /** The only group there is. */
    Group group() {
        List<Group> groups = comparison().groups();
        if (groups.size() != 1) {
            throw new AssertionError("expected one group, found " + groups);
        }
        return groups.get(0);
    }

    /** The only estimate there is. */
    Estimate estimate() {
        List<Estimate> estimates = comparison().estimates().toList();
        if (estimates.size() != 1) {
            throw new AssertionError("expected one estimate, found " + estimates);
        }
        return estimates.get(0);
    }
}
