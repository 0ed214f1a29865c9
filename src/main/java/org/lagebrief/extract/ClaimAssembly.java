package org.lagebrief.extract;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.circumstance.Circumstances;
import org.lagebrief.extract.circumstance.Dates;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.figure.CountedNoun;
import org.lagebrief.extract.figure.Figure;
import org.lagebrief.extract.source.Attribution;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Article;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Provenance;

/** Puts the claim of a counted figure together: its words and their place, its circumstances, who states it, and how sure all that is. */
final class ClaimAssembly {
    private final Reading reading;
    private final Attribution attribution;
    private final Circumstances circumstances;
    private final Dates dates;
    private final TextLines lines;

    ClaimAssembly(Reading reading) {
        this.reading = reading;
        this.attribution = new Attribution(reading);
        this.circumstances = new Circumstances(reading);
        this.dates = new Dates(reading);
        this.lines = new TextLines(reading.article.text());
    }

    Claim claim(Counted counted) {
        Figure figure = counted.figure();
        Attribution.Statement statement = attribution.of(counted);
        return new Claim(
                figure.quantity(reading.tokens.words(figure.first(), figure.last())),
                counted.measure(),
                subject(counted.noun()),
                circumstances.place(figure, counted.sentence()),
                dates.asOf(counted.sentence()),
                reading.article.publication().publishedOn(),
                statement.origin(),
                statement.relays(),
                circumstances.scope(counted.sentence(), counted.measure()),
                circumstances.modality(figure, counted.sentence()),
                counted.extent(),
                confidence(counted, statement),
                passage(counted));
    }

    private @Nullable String subject(CountedNoun noun) {
        return noun.exists() ? reading.tokens.words(noun.first(), noun.last()) : null;
    }

    private Provenance passage(Counted counted) {
        Article article = reading.article;
        int start = reading.tokens.start(counted.figure().first());
        int end = reading.tokens.end(counted.figure().last());
        return new Provenance.Passage(
                article.id(),
                article.file(),
                line(start),
                lines.paragraph(start),
                start,
                end,
                reading.sentences.words(counted.sentence()));
    }

    private @Nullable Integer line(int index) {
        Integer first = reading.article.firstLine();
        return first == null ? null : first + lines.breaksBefore(index);
    }

    private static Confidence confidence(Counted counted, Attribution.Statement statement) {
        boolean people = counted.noun().kind() == CountedNoun.Kind.PEOPLE;
        boolean plain =
                counted.figure().bound() != Bound.VAGUE && !counted.figure().article();
        double figure = (people ? 0.97 : 0.88) - (plain ? 0 : 0.05);
        double measure = Math.max(0.5, 0.97 - counted.distance() * 0.012);
        return new Confidence(figure, measure, statement.evidence().confidence);
    }
}
