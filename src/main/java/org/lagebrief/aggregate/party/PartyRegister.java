package org.lagebrief.aggregate.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Language;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Party;
import org.lagebrief.model.Report;
import org.lagebrief.model.Source;
import org.lagebrief.model.Voice;

/**
 * Tells who speaks in a report: the source of {@code sources.yml} whose name stands in its origin, else the origin for itself.
 *
 * <p>A name is a listed one when all parts of that stand in it, in any order, and a rule explains each further part; wrong
 * merging is worse than none. What names a kind of body alone ("police") is that of the place which the words speak of, and
 * where that is not clear, or the body is no local one ("the president"), it names nobody in particular. A party's own name, and that of the state
 * for which it alone stands, is the party's.
 */
public final class PartyRegister {
    private final List<Party> parties;
    private final ListedNames listed;
    private final PartyNames partyNames;
    private final LocalBodies bodies;
    private final Function<Report, List<String>> around;
    private final Language language;
    private final UnlistedNames unlisted;
    private final Map<Origin, Optional<Found>> known;
    private final IdentityHashMap<Report, Optional<Voice>> placed;
    private final Map<String, Name> names;

    /**
     * @param reports all that will be asked for, in any order
     * @param around the texts near a report's figure, the nearest first
     * @param language in which unlisted parties are named
     */
    public PartyRegister(
            List<Party> parties, Collection<Report> reports, Function<Report, List<String>> around, Language language) {
        this.parties = parties;
        this.listed = new ListedNames(parties);
        this.partyNames = new PartyNames(parties);
        this.bodies = new LocalBodies(listed);
        this.around = around;
        this.language = language;
        this.known = new HashMap<>();
        this.placed = new IdentityHashMap<>();
        this.names = new HashMap<>();
        this.unlisted = unlistedIn(reports);
    }

    private PartyRegister(PartyRegister other, Collection<Report> reports) {
        this.parties = other.parties;
        this.listed = other.listed;
        this.partyNames = other.partyNames;
        this.bodies = other.bodies;
        this.around = other.around;
        this.language = other.language;
        this.known = other.known;
        this.placed = other.placed;
        this.names = other.names;
        this.unlisted = unlistedIn(reports);
    }

    /** The same for some of its reports, as if there were no others; each name is read once for both. */
    public PartyRegister among(Collection<Report> some) {
        return new PartyRegister(this, some);
    }

    private UnlistedNames unlistedIn(Collection<Report> reports) {
        return new UnlistedNames(
                reports.stream()
                        .filter(report -> listed(report).isEmpty())
                        .flatMap(report -> nameOfItsOwn(report).stream())
                        .toList(),
                language);
    }

    /** Whether there is such a party: listed, or speaking for itself in one of the reports given. */
    public boolean knows(String partyId) {
        return parties.stream().anyMatch(party -> party.id().equals(partyId)) || unlisted.knows(partyId);
    }

    /** Who speaks in one of the reports given, an editor's word first; or empty if it names nobody in particular. */
    public Optional<Voice> speakerOf(Report report) {
        return assigned(report)
                .or(() -> listed(report))
                .or(() -> nameOfItsOwn(report).map(unlisted::voiceOf));
    }

    /** The party that an editor has named: through the source that was read if that is one of its own. */
    private Optional<Voice> assigned(Report report) {
        return Optional.ofNullable(report.judgement())
                .flatMap(Judgement::partyId)
                .flatMap(id ->
                        parties.stream().filter(party -> party.id().equals(id)).findFirst())
                .map(party -> listed(report)
                        .filter(voice -> voice.party().equals(party))
                        .orElseGet(() -> inItsOwnName(party, null)));
    }

    private Voice inItsOwnName(Party party, @Nullable NameRule rule) {
        Source itself = new Source(party.id(), party.names(), List.of(), null);
        return new Voice(party, itself, rule == null ? Set.of() : Set.of(rule));
    }

    /** A source that a name leads to, and the listed name that must still be that of the place spoken of, or null if it says enough. */
    private record Found(Voice voice, @Nullable Listed placeless) {
        static Found of(NameMatch match, Name name) {
            Listed listed = match.listed();
            boolean named = name.parts().stream()
                    .anyMatch(part -> part.is(Role.PLACE) || (part.is(Role.PROPER) && listed.knows(part)));
            return new Found(match.voice(), named || !listed.needsPlace() ? null : listed);
        }
    }

    private Optional<Voice> listed(Report report) {
        return report.claim()
                .namedOrigin()
                .flatMap(origin -> placed.computeIfAbsent(report, any -> listed(origin, report)));
    }

    private Optional<Voice> listed(Origin origin, Report report) {
        return known.computeIfAbsent(origin, this::named)
                .flatMap(found -> inPlace(found, report))
                .or(() -> ofThePlace(origin, report));
    }

    private Optional<Voice> inPlace(Found found, Report report) {
        return found.placeless == null
                ? Optional.of(found.voice)
                : LocalBodies.ofItsPlace(found.voice, found.placeless, report.claim(), around.apply(report));
    }

    /** A mention is asked only for what the full name does not say. */
    private Optional<Found> named(Origin origin) {
        Name name = name(origin.name());
        Name mention = name(origin.mention());
        return listed.find(name)
                .map(match -> Found.of(match, name))
                .or(() -> name.has(Role.CONTRARY) || name.holds(mention)
                        ? Optional.empty()
                        : listed.find(mention).map(match -> Found.of(match, name)))
                .or(() -> asAWhole(name).map(voice -> new Found(voice, null)));
    }

    private Optional<Voice> asAWhole(Name name) {
        return partyNames.meantBy(name).flatMap(meant -> meant.only().map(party -> inItsOwnName(party, meant.rule())));
    }

    /** The parties of which the report's origin may name one, where it is not clear which; else none. */
    public Collection<Party> mayBe(Report report) {
        return report.claim()
                .namedOrigin()
                .filter(origin ->
                        speakerOf(report).filter(v -> !v.party().isUnlisted()).isEmpty())
                .flatMap(origin -> partyNames.meantBy(name(origin.name())))
                .map(PartyNames.Meant::parties)
                .orElse(Set.of());
    }

    private Name name(String written) {
        return names.computeIfAbsent(written, Name::new);
    }

    private Optional<Voice> ofThePlace(Origin origin, Report report) {
        Name name = name(origin.name());
        return name.isBare()
                ? name.localBody().flatMap(body -> bodies.listed(body, report.claim(), around.apply(report)))
                : Optional.empty();
    }

    /** The name under which an origin speaks for itself, or empty if it names nobody in particular. */
    private Optional<String> nameOfItsOwn(Report report) {
        Optional<Origin> origin = report.claim().namedOrigin();
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        String written = origin.get().name();
        Name name = name(written);
        if (!name.isBare()) {
            return Optional.of(written);
        }
        return name.localBody().flatMap(body -> LocalBodies.withPlace(written, report.claim()));
    }
}
