package org.lagebrief.job.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Decision;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Report;
import org.lagebrief.store.Claims;
import org.lagebrief.store.RunInputs;

/** Finds a claim of a run by the short id of its key; within a transaction. */
final class ClaimFinder {
    private static final String ID = "([0-9a-f]{6})-[0-9a-f]{6}";

    /** Of so many articles and more the run's claims are all looked through, instead of article by article. */
    private static final int MANY = 50;

    private final RunInputs inputs;
    private final Claims claims;
    private final long run;
    private final List<Decision> made;

    /** @param made all decisions, the earliest first */
    ClaimFinder(RunInputs inputs, Claims claims, long run, List<Decision> made) {
        this.inputs = inputs;
        this.claims = claims;
        this.run = run;
        this.made = made;
    }

    /** @throws InputFaultException if it is the id of no claim, or of several */
    ReviewedClaim find(String id) {
        if (!id.matches(ID)) {
            throw unknown(id, "the id of a claim, such as 3fa4c1-7b2e01");
        }
        return read(id).map(report -> claim(ClaimKey.of(report), report)).orElseGet(() -> decided(id));
    }

    /** A claim on which somebody has decided when its figure was worded otherwise, or that is gone. */
    private ReviewedClaim decided(String id) {
        ClaimKey key = made.stream()
                .map(Decision::key)
                .filter(decided -> decided.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, "the id of a claim of the last run, or of one decided on"));
        Optional<Report> standing =
                first(claims.decidedOn(run, made), report -> ClaimKey.of(report).isSameFigureAs(key));
        return claim(standing.map(ClaimKey::of).orElse(key), standing.orElse(null));
    }

    private Optional<Report> read(String id) {
        List<Report> found = read(Set.of(id)).getOrDefault(id, List.of());
        if (isOfSeveral(found)) {
            throw unknown(id, "the id of one claim, not of several as it happens to be");
        }
        return found.stream().findFirst();
    }

    /** Where the claims of these ids stand or stood; an id of none, or of several, is missing. */
    Map<String, ClaimPlace> places(Set<String> ids) {
        Map<String, ClaimPlace> places = new HashMap<>();
        made.stream()
                .filter(decision -> ids.contains(decision.key().id()))
                .forEach(decision -> places.put(decision.key().id(), new ClaimPlace(decision.key(), decision.file())));
        read(ids).forEach((id, reports) -> {
            Report first = reports.get(0);
            if (isOfSeveral(reports)) {
                places.remove(id);
            } else {
                places.put(
                        id,
                        new ClaimPlace(
                                ClaimKey.of(first), first.claim().provenance().file()));
            }
        });
        return places;
    }

    private static boolean isOfSeveral(List<Report> reports) {
        return reports.stream().map(ClaimKey::of).distinct().count() > 1;
    }

    private Map<String, List<Report>> read(Set<String> ids) {
        Set<String> sources = ids.stream()
                .filter(id -> id.matches(ID))
                .map(id -> id.substring(0, id.indexOf('-')))
                .collect(Collectors.toSet());
        Map<String, List<Report>> found = new HashMap<>();
        Set<String> prefixes = sources.size() < MANY ? sources : Set.of("");
        prefixes.forEach(prefix -> collect(ids, claims.inArticles(run, prefix), found));
        List<String> tables = inputs.tableFiles(run).stream()
                .filter(file -> sources.contains(ClaimKey.digest(file)))
                .toList();
        if (!tables.isEmpty()) {
            collect(ids, claims.inTables(run, tables), found);
        }
        return found;
    }

    private static void collect(Set<String> ids, Stream<Report> reports, Map<String, List<Report>> found) {
        try (reports) {
            reports.forEach(report -> {
                String id = ClaimKey.of(report).id();
                if (ids.contains(id)) {
                    found.computeIfAbsent(id, any -> new ArrayList<>()).add(report);
                }
            });
        }
    }

    private ReviewedClaim claim(ClaimKey key, @Nullable Report report) {
        List<Decision> decided = made.stream()
                .filter(decision -> decision.key().isSameFigureAs(key))
                .toList();
        String file = report != null
                ? report.claim().provenance().file()
                : decided.get(decided.size() - 1).file();
        return new ReviewedClaim(key, file, report, decided, elsewhere(key));
    }

    private List<Report> elsewhere(ClaimKey key) {
        if (!(key instanceof ClaimKey.InSentence sentence)) {
            return List.of();
        }
        try (Stream<Report> reports = claims.withWords(run, sentence.sentence())) {
            return reports.filter(report -> isElsewhere(sentence, ClaimKey.of(report)))
                    .toList();
        }
    }

    private static boolean isElsewhere(ClaimKey.InSentence sentence, ClaimKey other) {
        return other instanceof ClaimKey.InSentence same
                && !same.article().equals(sentence.article())
                && sentence.isSameFigureAs(
                        new ClaimKey.InSentence(sentence.article(), same.sentence(), same.figure(), same.occurrence()));
    }

    private static Optional<Report> first(Stream<Report> all, Predicate<Report> wanted) {
        try (all) {
            return all.filter(wanted).findFirst();
        }
    }

    private static InputFaultException unknown(String id, String expected) {
        return new InputFaultException(new InputFault(
                "claim", expected, "\"" + id + "\"", "lagebrief review list --all prints the ids that there are"));
    }
}
