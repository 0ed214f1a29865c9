package org.lagebrief.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Language;
import org.lagebrief.model.Matching;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Term;
import org.lagebrief.model.Voice;

/** An answer as a plain map: its claim, how it came to the question, who speaks in it and where its copies stand. */
final class AnswerModel {
    private final References references;
    private final Language language;

    AnswerModel(References references, Language language) {
        this.references = references;
        this.language = language;
    }

    Map<String, @Nullable Object> of(Answer answer) {
        var tree = ClaimModel.of(answer.report(), references.of(answer.report()));
        tree.put(
                "copies",
                answer.copies().stream()
                        .map(copy -> ClaimModel.of(copy, references.of(copy)))
                        .toList());
        tree.putAll(matching(answer.matching()));
        Voice voice = answer.voice();
        tree.put("source", voice == null ? null : voice.source().name(language));
        tree.put("sourceId", voice == null ? null : voice.source().id());
        tree.put("partyId", voice == null ? null : voice.party().id());
        tree.put(
                "nameRules",
                Stream.ofNullable(voice)
                        .flatMap(known -> known.rules().stream())
                        .map(NameRule::code)
                        .toList());
        return tree;
    }

    static Map<String, @Nullable Object> matching(Matching matching) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("foundSubject", BriefingModel.code(matching.subject().where()));
        tree.put("subjectTerm", term(matching.subject().term()));
        tree.put("foundPlace", BriefingModel.code(matching.place().where()));
        tree.put("placeTerm", term(matching.place().term()));
        tree.put("excludedTerm", term(matching.excluded()));
        tree.put("effectiveScope", matching.scope().code());
        tree.put("scopeBasis", BriefingModel.code(matching.scopeBasis()));
        return tree;
    }

    private static @Nullable String term(@Nullable Term term) {
        return term == null ? null : term.text();
    }

    Map<String, @Nullable Object> discrepancy(Estimate.Discrepancy discrepancy) {
        var tree = of(discrepancy.answer());
        tree.put("kind", BriefingModel.code(discrepancy.kind()));
        tree.put("against", of(discrepancy.against()));
        return tree;
    }

    Map<String, @Nullable Object> tableCheck(Estimate.TableCheck check) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("result", BriefingModel.code(check.result()));
        tree.put("daysEarlier", check.daysEarlier());
        tree.put("table", check.table() == null ? null : of(check.table()));
        return tree;
    }

    Map<String, @Nullable Object> exclusion(Exclusion exclusion) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("questionId", exclusion.questionId());
        tree.put("reason", BriefingModel.code(exclusion.reason()));
        tree.put("report", of(exclusion.answer()));
        return tree;
    }
}
