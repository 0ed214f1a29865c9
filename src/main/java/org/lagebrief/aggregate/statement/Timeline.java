package org.lagebrief.aggregate.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Provenance;

/**
 * Sorts what one party states under one measure and scope into the numbers it held to, one after the other.
 *
 * <p>A number lasts until the party states another one for a later date; stated again after that, it is a new figure, so
 * that a correction back is seen. A statement without a date of its own is taken for a repetition of the number as last
 * stated before it, however late it is printed: articles repeat old numbers far more often than parties return to them.
 */
public final class Timeline {
    /** As articles are asked which of their statements of a number counts: sorted so once, statements are sorted again in no time. */
    public static final Comparator<Statement> LATEST_DATED_FIRST = Comparator.comparing((Statement s) -> !s.isDated())
            .thenComparing(s -> s.claim().asOf().date(), Comparator.reverseOrder())
            .thenComparing(Statement.BY_PUBLICATION);

    private final Map<List<@Nullable Long>, List<Spell>> spells = new LinkedHashMap<>();

    private Timeline() {}

    /** The figures in the statements, in no particular order. */
    static List<Figure> figures(List<Statement> statements) {
        List<Statement> reports = onePerArticle(statements);
        Timeline timeline = new Timeline();
        List<Statement> numbers = new ArrayList<>(reports.size());
        List<Statement> vague = new ArrayList<>();
        List<Statement> undated = new ArrayList<>();
        for (Statement report : reports) {
            (report.isDated() ? (report.isVague() ? vague : numbers) : undated).add(report);
        }
        timeline.addDated(numbers);
        timeline.addDated(vague);
        timeline.addUndated(undated);
        return timeline.spells.values().stream()
                .flatMap(List::stream)
                .map(spell -> new Figure(spell.statements))
                .toList();
    }

    /** An article that states a number twice reports it once: for the latest date it names. */
    public static List<Statement> onePerArticle(List<Statement> statements) {
        List<Statement> ordered = new ArrayList<>(statements);
        ordered.sort(LATEST_DATED_FIRST);
        Set<Object> seen = new HashSet<>();
        ordered.removeIf(s -> !s.standsInTable() && !seen.add(new Said(article(s), number(s))));
        return ordered;
    }

    /** A number in an article. */
    private record Said(Object article, List<@Nullable Long> number) {}

    private static List<@Nullable Long> number(Statement statement) {
        return Figure.number(statement.claim().quantity());
    }

    private static Object article(Statement statement) {
        return statement.claim().provenance() instanceof Provenance.Passage passage
                ? passage.article()
                : statement.claim().provenance().file();
    }

    private void addDated(List<Statement> statements) {
        TreeMap<LocalDate, List<Statement>> byDate = new TreeMap<>();
        statements.forEach(s -> byDate.computeIfAbsent(s.claim().asOf().date(), date -> new ArrayList<>())
                .add(s));
        Map<List<@Nullable Long>, Spell> lasting = new HashMap<>();
        byDate.forEach((date, onThatDate) -> {
            Map<List<@Nullable Long>, Spell> here = new HashMap<>();
            for (Statement statement : onThatDate) {
                List<@Nullable Long> number = number(statement);
                Spell spell =
                        here.computeIfAbsent(number, n -> lasting.containsKey(n) ? lasting.get(n) : begin(n, date));
                spell.statements.add(statement);
            }
            lasting.keySet().retainAll(here.keySet());
            lasting.putAll(here);
        });
    }

    private void addUndated(List<Statement> statements) {
        statements.stream().sorted(Statement.BY_PUBLICATION).forEach(statement -> {
            List<@Nullable Long> number = number(statement);
            LocalDate date = statement.claim().asOf().date();
            List<Spell> known = spells.getOrDefault(number, List.of());
            Spell spell = known.stream()
                    .filter(candidate -> !candidate.begin.isAfter(date))
                    .max(Comparator.comparing(candidate -> candidate.begin))
                    .or(() -> known.stream().findFirst())
                    .orElseGet(() -> begin(number, date));
            spell.statements.add(statement);
        });
    }

    private Spell begin(List<@Nullable Long> number, LocalDate date) {
        Spell spell = new Spell(date, new ArrayList<>());
        spells.computeIfAbsent(number, n -> new ArrayList<>()).add(spell);
        return spell;
    }

    /** A time in which the party holds to one number, from its first date on. */
    private record Spell(LocalDate begin, List<Statement> statements) {}
}
