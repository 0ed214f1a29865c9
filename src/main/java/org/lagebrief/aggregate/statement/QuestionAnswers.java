package org.lagebrief.aggregate.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.aggregate.match.Match;
import org.lagebrief.aggregate.party.PartyRegister;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;
import org.lagebrief.model.Voice;
import org.lagebrief.model.Week;

/** The reports to one question up to a week's end, sorted by what they are good for. */
public final class QuestionAnswers {
    private final Question question;
    private final Week week;
    private final PartyRegister register;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();
    private final List<Answer> unattributed = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final Set<List<String>> changesTold = new HashSet<>();
    private final Map<String, List<Statement>> byParty;

    /** @param matches of reports published up to the week's end */
    public QuestionAnswers(Question question, Week week, List<Match> matches, PartyRegister register) {
        this.question = question;
        this.week = week;
        this.register = register;
        matches.forEach(this::sort);
        setRowListsApart();
        decideUnstatedScopes();
        byParty = statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.voice().party().id()));
    }

    private void decideUnstatedScopes() {
        IdentityHashMap<Statement, UnstatedScopes.Decided> unstated = UnstatedScopes.among(
                statements, question, statement -> changesTold.contains(sentence(statement.claim())));
        statements.replaceAll(statement -> {
            UnstatedScopes.Decided decided = unstated.get(statement);
            return decided == null ? statement : statement.under(decided.scope(), decided.basis());
        });
    }

    public Question question() {
        return question;
    }

    public Week week() {
        return week;
    }

    /** Figures by a named origin, of any week up to this one. */
    public List<Statement> statements() {
        return statements;
    }

    public List<Statement> statementsOf(String partyId) {
        return byParty.getOrDefault(partyId, List.of());
    }

    /** Rejections of any week up to this one. */
    public List<Denial> denials() {
        return denials;
    }

    /** Figures published this week in the text's own voice, or by nobody in particular. */
    public List<Answer> unattributed() {
        return unattributed;
    }

    /** What looked like an answer this week and is none, and what an editor has rejected since ever. */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    private void sort(Match match) {
        if (match instanceof Match.Answers answers) {
            sort(answers.answer(), answers.outvoted());
        } else if (match instanceof Match.Excluded excluded) {
            exclude(spoken(excluded.answer()), excluded.reason());
        }
    }

    private Answer spoken(Answer answer) {
        return register.speakerOf(answer.report()).map(answer::by).orElse(answer);
    }

    private void sort(Answer read, boolean outvoted) {
        Answer answer = spoken(read);
        Claim claim = answer.claim();
        Optional<Exclusion.Reason> reason = ExclusionRule.ALL.stream()
                .flatMap(rule -> rule.reason(claim, week.sunday()).stream())
                .findFirst();
        if (claim.modality() == Modality.SUPERSEDED) {
            changesTold.add(sentence(claim));
        }
        Optional<Voice> voice = Optional.ofNullable(answer.voice());
        if (reason.isPresent()) {
            exclude(answer, reason.get());
        } else if (claim.modality() == Modality.DENIED) {
            denials.add(new Denial(answer, voice));
        } else if (voice.isPresent()) {
            statements.add(new Statement(answer, voice.get(), outvoted));
        } else {
            addIfOfThisWeek(answer.prints(), answer, unattributed);
        }
    }

    private static List<String> sentence(Claim claim) {
        return List.of(claim.provenance().file(), claim.provenance().words());
    }

    private void setRowListsApart() {
        Set<Statement> rows = RowLists.among(statements, question);
        if (rows.isEmpty()) {
            return;
        }
        statements.stream()
                .filter(rows::contains)
                .map(Statement::answer)
                .forEach(answer -> exclude(answer, Exclusion.Reason.LISTED_ROW));
        statements.removeIf(rows::contains);
    }

    private void exclude(Answer answer, Exclusion.Reason reason) {
        Exclusion exclusion = new Exclusion(question.id(), answer, reason);
        if (exclusion.reason() == Exclusion.Reason.REJECTED) {
            exclusions.add(exclusion);
            return;
        }
        addIfOfThisWeek(exclusion.prints(), exclusion, exclusions);
    }

    private <T> void addIfOfThisWeek(Stream<Report> prints, T item, List<T> items) {
        if (prints.anyMatch(report -> week.contains(report.claim().publishedOn()))) {
            items.add(item);
        }
    }
}
