package org.lagebrief.aggregate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.aggregate.match.Match;
import org.lagebrief.aggregate.match.QuestionMatcher;
import org.lagebrief.aggregate.match.Surroundings;
import org.lagebrief.aggregate.party.PartyRegister;
import org.lagebrief.aggregate.party.PlacelessNames;
import org.lagebrief.model.Article;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Language;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Party;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.lagebrief.model.Source;
import org.lagebrief.model.Topic;
import org.lagebrief.model.UnlistedName;
import org.lagebrief.model.Voice;

/** Finds the names that answer a topic's question and that nobody has listed as a source, and listed ones that say too little, for the editor to mend. */
public final class UnlistedSources {
    private static final int LONGEST_ID = 60;
    private static final Comparator<UnlistedName> MOST_MET_FIRST = Comparator.comparing(
                    UnlistedName::isNobodyInParticular)
            .thenComparing(name -> name.places().size(), Comparator.reverseOrder())
            .thenComparing(UnlistedName::name);

    private final List<Party> parties;
    private final Set<String> ids = new HashSet<>();

    public UnlistedSources(List<Party> parties) {
        this.parties = List.copyOf(parties);
        parties.forEach(party -> {
            ids.add(party.id());
            party.sources().stream().map(Source::id).forEach(ids::add);
        });
    }

    /**
     * The unlisted names in the reports that answer a question of the topics, those met most often first.
     *
     * @param made what editors have decided, the earliest first: whom they have named, and what they have rejected
     */
    public List<UnlistedName> in(List<Topic> topics, Stream<Report> reports, Collection<Decision> made) {
        List<Asking> asking =
                topics.stream().map(topic -> Asking.of(topic, made)).toList();
        List<Report> answers = reports.flatMap(report -> asking.stream()
                        .flatMap(topic -> topic.answer(report).stream())
                        .limit(1))
                .filter(report -> report.claim().namedOrigin().isPresent())
                .toList();
        return named(answers);
    }

    /** By the id of its source each listed name that every place's such body bears, where nothing says of which place it is: "court". */
    public Map<String, List<String>> placelessNames() {
        return PlacelessNames.in(parties);
    }

    /** What a topic asks, and what was decided for it. */
    private record Asking(Decisions decisions, List<QuestionMatcher> matchers) {
        static Asking of(Topic topic, Collection<Decision> made) {
            return new Asking(
                    new Decisions(made, topic),
                    topic.questions().stream().map(QuestionMatcher::new).toList());
        }

        /** The report as it counts, if it answers one of the topic's questions. */
        Optional<Report> answer(Report report) {
            Report decided = decisions.on(report);
            return matchers.stream()
                            .flatMap(matcher -> matcher.match(decided).stream())
                            .anyMatch(Match.Answers.class::isInstance)
                    ? Optional.of(decided)
                    : Optional.empty();
        }
    }

    private List<UnlistedName> named(List<Report> answers) {
        PartyRegister register = new PartyRegister(
                parties, answers, report -> Surroundings.of(report).nearestFirst(), Language.ENGLISH);
        Map<String, List<Report>> unlisted = new TreeMap<>();
        Map<String, List<Report>> nobody = new TreeMap<>();
        for (Report report : answers) {
            Optional<Voice> voice = register.speakerOf(report);
            if (voice.isEmpty()) {
                Origin origin = report.claim().namedOrigin().orElseThrow();
                nobody.computeIfAbsent(origin.name(), name -> new ArrayList<>()).add(report);
            } else if (voice.get().party().isUnlisted()) {
                String name = voice.get().party().name(Language.ENGLISH);
                unlisted.computeIfAbsent(name, any -> new ArrayList<>()).add(report);
            }
        }
        return Stream.concat(
                        unlisted.entrySet().stream()
                                .map(met -> new UnlistedName(
                                        freeId(met.getKey()),
                                        met.getKey(),
                                        language(met.getValue()),
                                        places(met.getValue()),
                                        mayBe(met.getValue(), register))),
                        nobody.entrySet().stream()
                                .map(met -> new UnlistedName(
                                        null, met.getKey(), language(met.getValue()), places(met.getValue()))))
                .sorted(MOST_MET_FIRST)
                .toList();
    }

    private static List<String> mayBe(List<Report> reports, PartyRegister register) {
        return reports.stream()
                .flatMap(report -> register.mayBe(report).stream())
                .map(Party::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Provenance> places(List<Report> reports) {
        return reports.stream()
                .map(report -> report.claim().provenance())
                .sorted(Provenance.BY_PLACE)
                .collect(Collectors.toMap(
                        place -> List.of(place.file(), String.valueOf(place.line())),
                        Function.identity(),
                        (first, again) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Language language(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> Stream.ofNullable(report.article()))
                .min(Comparator.comparing(Article::file))
                .map(Article::language)
                .orElse(Language.ENGLISH);
    }

    /** The name in small Latin letters and hyphens, with a number behind it if it is taken. */
    private String freeId(String name) {
        String plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = plain.isEmpty() ? "source" : plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        String free = id;
        for (int number = 2; !ids.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}
