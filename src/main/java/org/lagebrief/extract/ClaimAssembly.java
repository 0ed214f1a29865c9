package org.lagebrief.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.circumstance.Circumstances;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.figure.Subject;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.source.Attribution;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Provenance;

/** Puts the claim of a counted figure together: its words and their place, its circumstances, who states it, and how sure all that is. */
final class ClaimAssembly {
    private final Reading reading;
    private final Attribution attribution;
    private final Circumstances circumstances;
    private final TextLines lines;

    ClaimAssembly(Reading reading) {
        this.reading = reading;
        this.attribution = new Attribution(reading);
        this.circumstances = new Circumstances(reading);
        this.lines = new TextLines(reading.article.text());
    }

    /** The claims of the figures, in their order: who states each is asked of all before anything else, for code that runs in a row runs fast. */
    List<Claim> claims(List<Counted> all) {
        List<Attribution.Statement> statements = new ArrayList<>(all.size());
        for (Counted counted : all) {
            statements.add(attribution.of(counted));
        }
        List<Claim> claims = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            claims.add(claim(all.get(i), statements.get(i)));
        }
        return List.copyOf(claims);
    }

    private Claim claim(Counted counted, Attribution.Statement statement) {
        Figure figure = counted.figure();
        Circumstances.Circumstance circumstance = circumstances.of(counted, statement);
        return new Claim(
                figure.quantity(reading.tokens.words(figure.first(), figure.last())),
                counted.measure(),
                subject(counted.subject()),
                circumstance.place(),
                circumstance.asOf(),
                reading.article.publication().publishedOn(),
                statement.origin(),
                statement.relays(),
                circumstance.scope(),
                circumstance.modality(),
                counted.extent(),
                Certainty.of(counted, isAmbiguous(figure), statement),
                passage(counted));
    }

    /** Whether one of the figure's numbers could be a fraction, if it were written as the language writes them. */
    private boolean isAmbiguous(Figure figure) {
        for (int token = figure.first(); token <= figure.last(); token++) {
            if (reading.pack
                    .digits()
                    .isAmbiguous(reading.tokens.text, reading.tokens.start(token), reading.tokens.end(token))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String subject(@Nullable Subject subject) {
        return subject == null ? null : reading.tokens.words(subject.first(), subject.last());
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
}
