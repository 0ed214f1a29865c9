package org.lagebrief.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds claims for tests: {@code aClaim().by("NIS").atLeast(100)}; what a test does not name has a harmless default. */
public final class ClaimBuilder {
    private Quantity quantity = Quantity.exactly(100, "100");
    private Measure measure = Measure.KILLED;
    private @Nullable String subject = "North Korean soldiers";
    private @Nullable String place = null;
    private LocalDate asOf = LocalDate.of(2024, 12, 23);
    private AsOf.Evidence asOfEvidence = AsOf.Evidence.EXPLICIT;
    private LocalDate publishedOn = LocalDate.of(2024, 12, 23);
    private @Nullable Origin origin = null;
    private final List<String> relays = new ArrayList<>();
    private Scope scope = Scope.CUMULATIVE;
    private Modality modality = Modality.ASSERTED;
    private Extent extent = Extent.TOTAL;
    private @Nullable Provenance provenance = null;

    private ClaimBuilder() {}

    /** A claim that 100 North Korean soldiers were killed, as of and published on Monday 23 December 2024, by nobody. */
    public static ClaimBuilder aClaim() {
        return new ClaimBuilder();
    }

    /** Says what the claim says, elsewhere. */
    public ClaimBuilder of(Claim claim) {
        quantity = claim.quantity();
        measure = claim.measure();
        subject = claim.subject();
        place = claim.place();
        relays.addAll(claim.relays());
        publishedOn = claim.publishedOn();
        asOf = claim.asOf().date();
        asOfEvidence = claim.asOf().evidence();
        origin = claim.origin();
        scope = claim.scope();
        modality = claim.modality();
        extent = claim.extent();
        return this;
    }

    public ClaimBuilder by(String name) {
        origin = new Origin(name, name, false);
        return this;
    }

    /** By somebody who is only mentioned where the figure stands. */
    public ClaimBuilder said(String name, String mention) {
        origin = new Origin(name, mention, false);
        return this;
    }

    public ClaimBuilder byNobodyInParticular(String name) {
        origin = new Origin(name, name, true);
        return this;
    }

    public ClaimBuilder relayedBy(String relay) {
        relays.add(relay);
        return this;
    }

    public ClaimBuilder exactly(long number) {
        quantity = Quantity.exactly(number, Long.toString(number));
        return this;
    }

    /** 100, in those words. */
    public ClaimBuilder worded(String wording) {
        quantity = Quantity.exactly(100, wording);
        return this;
    }

    public ClaimBuilder about(long number) {
        quantity = Quantity.bounded(Bound.ABOUT, number, "about " + number);
        return this;
    }

    public ClaimBuilder atLeast(long number) {
        quantity = Quantity.bounded(Bound.AT_LEAST, number, "at least " + number);
        return this;
    }

    public ClaimBuilder moreThan(long number) {
        quantity = Quantity.bounded(Bound.MORE_THAN, number, "more than " + number);
        return this;
    }

    public ClaimBuilder atMost(long number) {
        quantity = Quantity.bounded(Bound.AT_MOST, number, "at most " + number);
        return this;
    }

    public ClaimBuilder between(long low, long high) {
        quantity = Quantity.between(low, high, low + " to " + high);
        return this;
    }

    public ClaimBuilder vaguely(String wording) {
        quantity = Quantity.vague(wording);
        return this;
    }

    public ClaimBuilder measure(Measure measure) {
        this.measure = measure;
        return this;
    }

    public ClaimBuilder subject(@Nullable String subject) {
        this.subject = subject;
        return this;
    }

    public ClaimBuilder place(String place) {
        this.place = place;
        return this;
    }

    public ClaimBuilder asOf(String date) {
        asOf = LocalDate.parse(date);
        return this;
    }

    public ClaimBuilder asOfBy(AsOf.Evidence evidence) {
        asOfEvidence = evidence;
        return this;
    }

    public ClaimBuilder publishedOn(String date) {
        publishedOn = LocalDate.parse(date);
        return this;
    }

    public ClaimBuilder scope(Scope scope) {
        this.scope = scope;
        return this;
    }

    public ClaimBuilder modality(Modality modality) {
        this.modality = modality;
        return this;
    }

    public ClaimBuilder extent(Extent extent) {
        this.extent = extent;
        return this;
    }

    public ClaimBuilder at(Provenance provenance) {
        this.provenance = provenance;
        return this;
    }

    public Claim build() {
        return new Claim(
                quantity,
                measure,
                subject,
                place,
                new AsOf(asOf, asOfEvidence),
                publishedOn,
                origin,
                relays,
                scope,
                modality,
                extent,
                Confidence.STATED,
                provenance != null
                        ? provenance
                        : new Provenance.TableRow("tables/test.csv", 2, "killed", quantity.wording()));
    }
}
