package org.lagebrief.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lagebrief.InputFolder;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Publication;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A store as a desk has it after two years, made of a seed: articles of about 2.5 KB with two or three claims each, spread over
 * {@value #WEEKS} weeks, three in five of them on one of {@value #TOPICS} topics of five questions, a sixth of them copies of
 * another outlet's text, and figure tables beside them.
 */
public final class SeededStore {
    public static final int TOPICS = 50;
    public static final int WEEKS = 104;
    public static final Week LAST = Week.parse("2024-W52");

    private static final int ARTICLES_A_FILE = 500;
    private static final int TABLE_ROWS_A_TOPIC = 700;
    private static final int PARTIES = 40;
    private static final long SEED = 20241229;
    private static final LocalDate FIRST_DAY = LAST.monday().minusWeeks(WEEKS - 1L);
    private static final Measure[] MEASURES = {
        Measure.KILLED, Measure.WOUNDED, Measure.MISSING, Measure.DISPLACED, Measure.PARTICIPANTS
    };
    private static final String[] SYLLABLES = {"ka", "lo", "mir", "ten", "sa", "vu", "rel", "do", "pin", "ast"};

    private final NamedParameterJdbcTemplate batches;
    private final Readings readings;
    private final RunInputs inputs;
    private final Articles articles;
    private final Claims claims;
    private final TransactionTemplate transactions;
    private final Random random = new Random(SEED);
    private final SeededProse prose = new SeededProse(random);
    private final long run;
    private int claimsMade;
    private int articlesMade;

    private SeededStore(DataSource database, Path folder) {
        JdbcClient jdbc = JdbcClient.create(database);
        this.batches = new NamedParameterJdbcTemplate(database);
        this.readings = new Readings(jdbc, batches);
        this.inputs = new RunInputs(jdbc);
        this.articles = new Articles(jdbc, batches);
        this.claims = new Claims(jdbc, batches);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        Runs runs = new Runs(jdbc);
        RunKey key = RunKey.first(LAST, null);
        this.run = runs.open(key, Clock.systemUTC().instant(), folder);
        runs.end(run, RunOutcome.DONE, Clock.systemUTC().instant());
    }

    /**
     * Fills an empty store, as a run over that folder would.
     *
     * @return the id of the run that has read it all
     */
    public static long fill(DataSource database, Path input, int claims) {
        SeededStore store = new SeededStore(database, input);
        for (int topic = 0; topic < TOPICS; topic++) {
            int table = topic;
            store.transactions.executeWithoutResult(status -> store.addTable(table));
        }
        while (store.claimsMade < claims) {
            store.transactions.executeWithoutResult(status -> store.addFile());
        }
        return store.run;
    }

    /** The topics and parties to the store; no articles. */
    public static Path input(Path folder) {
        InputFolder input = new InputFolder(folder);
        for (int topic = 0; topic < TOPICS; topic++) {
            StringBuilder yaml = new StringBuilder("title: Topic %d\nlanguage: en\ntimeZone: UTC\nquestions:\n".formatted(topic));
            for (Measure measure : MEASURES) {
                yaml.append("""
                          - id: %1$s
                            title: How many %2$s were %1$s?
                            measures: [%1$s]
                            subject: ["%2$s*", "%3$s"]
                            exclude: ["south %2$s*"]
                            place: [%4$s]
                            scope: cumulative
                        """.formatted(measure.code(), people(topic), "men of " + place(topic), place(topic)));
            }
            input.write("topics/t%02d.yml".formatted(topic), yaml.toString());
        }
        StringBuilder parties = new StringBuilder("parties:\n");
        for (int party = 0; party < PARTIES; party++) {
            parties.append("""
                      - id: p%1$d
                        name: {de: %2$s, en: %2$s}
                        role: belligerent
                        sources:
                          - {id: s%1$d, name: %2$s ministry, aliases: [%2$s general staff, minister of %2$s], reliability: C}
                    """.formatted(party, state(party)));
        }
        input.write("sources.yml", parties.toString());
        input.write("articles/.keep", "");
        return folder;
    }

    private static String word(int number, String ending) {
        return SYLLABLES[number % 10] + SYLLABLES[number / 10 % 10] + SYLLABLES[(number + 3) % 10] + ending;
    }

    private static String people(int topic) {
        return word(topic, "ian");
    }

    private static String place(int topic) {
        return capital(word(topic, "burg"));
    }

    private static String state(int party) {
        return capital(word(party + 50, "ia"));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void addFile() {
        String file = "articles/crawl-%05d.jsonl".formatted(articlesMade / ARTICLES_A_FILE);
        List<Article> inFile = new ArrayList<>();
        List<Claim> stated = new ArrayList<>();
        Article original = null;
        int topic = 0;
        for (int i = 0; i < ARTICLES_A_FILE; i++) {
            boolean copy = original != null && i % 6 == 5;
            topic = copy ? topic : random.nextInt(TOPICS * 5 / 3);
            LocalDate day = copy && original != null
                    ? original.publication().publishedOn()
                    : FIRST_DAY.plusDays(random.nextInt(WEEKS * 7));
            String text = copy && original != null ? original.text() : text(topic, day);
            Article article = article(file, i, day, text);
            inFile.add(article);
            stated.addAll(claims(article, topic));
            original = copy ? null : article;
        }
        articlesMade += ARTICLES_A_FILE;
        claimsMade += stated.size();
        Reading reading = readings.open("collect", new FileLook(file, "%064x".formatted(articlesMade), 20, "seed"));
        articles.save(inFile);
        readings.add(reading, inFile.stream().map(Article::id).toList(), List.of(), ARTICLES_A_FILE);
        readings.complete(reading);
        inputs.add(run, reading);
        insert(stated);
    }

    private void insert(List<Claim> stated) {
        batches.batchUpdate(
                "INSERT INTO extraction (file, article_id, version) VALUES (:file, :article, '1')",
                stated.stream()
                        .map(claim -> (Provenance.Passage) claim.provenance())
                        .map(at -> Map.of("file", at.file(), "article", at.article().sha256()))
                        .distinct()
                        .map(MapSqlParameterSource::new)
                        .toArray(SqlParameterSource[]::new));
        Map<ArticleId, List<Claim>> byArticle = stated.stream()
                .collect(Collectors.groupingBy(claim -> ((Provenance.Passage) claim.provenance()).article()));
        batches.batchUpdate(
                ClaimRow.INSERT,
                byArticle.values().stream()
                        .flatMap(list -> IntStream.range(0, list.size())
                                .mapToObj(i -> ClaimRow.parameters(list.get(i), i, null)))
                        .toArray(SqlParameterSource[]::new));
    }

    private Article article(String file, int number, LocalDate day, String text) {
        return new Article(
                new ArticleId("%016x%048x".formatted(random.nextLong(), articlesMade + number)),
                file,
                "line " + (number + 1),
                "Report %d from %s".formatted(number, "the region"),
                "Outlet " + random.nextInt(60),
                null,
                null,
                Language.ENGLISH,
                Publication.on(day, Publication.Evidence.DECLARED),
                text,
                null,
                Article.Coverage.FULL);
    }

    private String text(int topic, LocalDate day) {
        StringBuilder text = new StringBuilder("From %s. ".formatted(place(topic)));
        for (int i = 0; i < 24; i++) {
            if (i % 9 == 1) {
                text.append(sentence(topic, day)).append("\n\n");
            }
            text.append(prose.sentence()).append(' ');
        }
        return text.toString();
    }

    private String sentence(int topic, LocalDate day) {
        int party = random.nextInt(12);
        int weeks = (int) (day.toEpochDay() - FIRST_DAY.toEpochDay()) / 7;
        int number = 100 + weeks * (10 + party) + (random.nextInt(20) == 0 ? random.nextInt(50) : 0);
        String who =
                switch (party) {
                    case 10 -> "police";
                    case 11 -> "media reports";
                    default -> state((topic + party) % (PARTIES + 5)) + (party % 2 == 0 ? " ministry" : " general staff");
                };
        return "At least %d %s miners have been %s in %s, according to %s."
                .formatted(number, people(topic), MEASURES[random.nextInt(MEASURES.length)].code(), place(topic), who);
    }

    /** The claims in the sentences of the text, as the extractor finds them. */
    private List<Claim> claims(Article article, int topic) {
        List<Claim> found = new ArrayList<>();
        String text = article.text();
        for (int at = text.indexOf("At least"); at >= 0; at = text.indexOf("At least", at + 1)) {
            String sentence = text.substring(at, text.indexOf('.', at) + 1);
            String[] words = sentence.split(" ");
            Measure measure = Arrays.stream(MEASURES)
                    .filter(candidate -> sentence.contains("been " + candidate.code() + " "))
                    .findFirst()
                    .orElseThrow();
            String who = sentence.substring(sentence.indexOf("according to ") + 13, sentence.length() - 1);
            int figure = at + "At least ".length();
            found.add(claim(
                    new Quantity(Long.valueOf(words[2]), null, Bound.AT_LEAST, "At least " + words[2]),
                    measure,
                    people(topic) + " miners",
                    article.publication().publishedOn(),
                    new Origin(who, who, who.startsWith("media")),
                    new Provenance.Passage(
                            article.id(), article.file(), null, 1, at, figure + words[2].length(), sentence)));
        }
        return found;
    }

    private void addTable(int topic) {
        String file = "tables/t%02d.csv".formatted(topic);
        Reading reading = readings.open("tables", new FileLook(file, "%064x".formatted(topic), 20, "seed"));
        List<Claim> rows = IntStream.range(0, TABLE_ROWS_A_TOPIC)
                .mapToObj(row -> claim(
                        Quantity.exactly(100 + row * 3L, Long.toString(100 + row * 3L)),
                        Measure.KILLED,
                        people(topic) + " miners in " + place(topic),
                        FIRST_DAY.plusDays(row),
                        new Origin(state(topic % PARTIES) + " ministry", "", false),
                        new Provenance.TableRow(file, row + 2, "killed", "%d;%d".formatted(row, 100 + row * 3))))
                .toList();
        claims.add(reading, rows, 0);
        readings.complete(reading);
        inputs.add(run, reading);
        claimsMade += rows.size();
    }

    private Claim claim(
            Quantity quantity, Measure measure, String subject, LocalDate day, @Nullable Origin origin, Provenance at) {
        boolean dated = random.nextBoolean();
        return new Claim(
                quantity,
                measure,
                subject,
                at instanceof Provenance.TableRow ? subject.substring(subject.lastIndexOf(' ') + 1) : null,
                new AsOf(day, dated ? AsOf.Evidence.RELATIVE : AsOf.Evidence.PUBLICATION),
                day,
                origin,
                List.of(),
                Scope.CUMULATIVE,
                Modality.ASSERTED,
                Extent.TOTAL,
                new Confidence(0.95, 0.95, 0.9),
                at);
    }

}
