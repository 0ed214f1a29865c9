package org.lagebrief.extract.circumstance;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.source.Attribution.Statement;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Scope;

/** What a text says of a figure besides number and source: its date, stretch of time, place, and how firmly it is said. */
public final class Circumstances {
    private final Clauses clauses;
    private final Dates dates;
    private final Scopes scopes;
    private final Places places;
    private final Denials denials;
    private final Projections projections;

    public Circumstances(Reading reading) {
        this.clauses = new Clauses(reading);
        DateMentions mentions = new DateMentions(reading);
        this.dates = new Dates(reading, clauses, mentions);
        this.scopes = new Scopes(reading, clauses, mentions);
        this.places = new Places(reading, clauses);
        this.denials = new Denials(reading, clauses);
        this.projections = new Projections(reading, clauses);
    }

    /**
     * The circumstances of one figure.
     *
     * @param place as written, or null if the text names none
     */
    public record Circumstance(
            AsOf asOf, Scope scope, @Nullable String place, Modality modality) {}

    public Circumstance of(Counted counted, Statement statement) {
        clauses.look(counted.sentence());
        Modality modality = modality(counted);
        Scope scope = scopes.scope(counted);
        AsOf asOf = dates.asOf(counted, statement, scope, modality);
        return new Circumstance(asOf, scope, places.place(counted, statement), modality);
    }

    private Modality modality(Counted counted) {
        if (counted.figure().superseded()) {
            return Modality.SUPERSEDED;
        }
        if (denials.isDenied(counted.figure(), counted.sentence())) {
            return Modality.DENIED;
        }
        return projections.isProjected(counted) ? Modality.PROJECTED : Modality.ASSERTED;
    }
}
