package org.lagebrief.render;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Report;

/** A report as a plain map: its claim, who published it and the place of its words. */
final class ClaimModel {
    private ClaimModel() {}

    static Map<String, @Nullable Object> of(Report report, int reference) {
        Claim claim = report.claim();
        Quantity quantity = claim.quantity();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("reference", reference);
        tree.put("figure", quantity.wording());
        tree.put("low", quantity.low());
        tree.put("high", quantity.high());
        tree.put("bound", quantity.bound().code());
        tree.put("measure", claim.measure().code());
        tree.put("subject", claim.subject());
        tree.put("place", claim.place());
        tree.put("asOf", claim.asOf().date().toString());
        tree.put("asOfEvidence", BriefingModel.code(claim.asOf().evidence()));
        tree.put("publishedOn", claim.publishedOn().toString());
        tree.put("origin", origin(claim.origin()));
        tree.put("relays", claim.relays());
        tree.put("scope", claim.scope().code());
        tree.put("modality", claim.modality().code());
        tree.put("extent", BriefingModel.code(claim.extent()));
        tree.put("confidence", confidence(claim.confidence()));
        tree.put("judgement", JudgementModel.of(report.judgement()));
        putPublication(tree, report);
        putProvenance(tree, claim.provenance());
        return tree;
    }

    private static void putPublication(Map<String, @Nullable Object> tree, Report report) {
        Article article = report.article();
        tree.put("entry", article == null ? null : article.entry());
        tree.put("summary", article != null && article.coverage() == Article.Coverage.SUMMARY);
        tree.put("publisher", article == null ? null : article.publisher());
        tree.put("language", article == null ? null : article.language().code());
        tree.put("headline", article == null ? null : article.headline());
        tree.put(
                "url",
                article == null || article.url() == null ? null : article.url().toString());
    }

    private static void putProvenance(Map<String, @Nullable Object> tree, Provenance provenance) {
        var passage = provenance instanceof Provenance.Passage found ? found : null;
        var row = provenance instanceof Provenance.TableRow found ? found : null;
        tree.put("file", provenance.file());
        tree.put("line", provenance.line());
        tree.put("paragraph", passage == null ? null : passage.paragraph());
        tree.put("start", passage == null ? null : passage.start());
        tree.put("end", passage == null ? null : passage.end());
        tree.put("column", row == null ? null : row.column());
        tree.put("words", provenance.words());
    }

    private static @Nullable Map<String, @Nullable Object> origin(@Nullable Origin origin) {
        if (origin == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", origin.name());
        tree.put("mention", origin.mention());
        tree.put("generic", origin.generic());
        return tree;
    }

    private static Map<String, @Nullable Object> confidence(Confidence confidence) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("figure", confidence.figure());
        tree.put("measure", confidence.measure());
        tree.put("origin", confidence.origin());
        return tree;
    }
}
