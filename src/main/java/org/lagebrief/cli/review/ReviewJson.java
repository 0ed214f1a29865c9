package org.lagebrief.cli.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.review.ReviewItem;
import org.lagebrief.model.Claim;
import tools.jackson.databind.json.JsonMapper;

/** A claim that waits as one line of JSON, its keys in a fixed order: other tools read it. */
public final class ReviewJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ReviewJson() {}

    public static String line(ReviewItem item) {
        Claim claim = item.report().asRead();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", item.key().id());
        line.put("topic", item.topicId());
        line.put("question", item.questionId());
        line.put("use", item.use());
        line.put("effect", item.effect().code());
        line.put("decided", item.isDecided());
        line.put("figure", claim.quantity().wording());
        line.put("low", claim.quantity().low());
        line.put("high", claim.quantity().high());
        line.put("bound", claim.quantity().bound().code());
        line.put("measure", claim.measure().code());
        line.put("scope", claim.scope().code());
        line.put("asOf", claim.asOf().date().toString());
        line.put("origin", claim.origin() == null ? null : claim.origin().name());
        line.put("party", item.party() == null ? null : item.party().id());
        line.put("confidence", item.confidence());
        line.put("file", claim.provenance().file());
        line.put("line", claim.provenance().line());
        line.put("sentence", claim.provenance().words());
        return JSON.writeValueAsString(line);
    }
}
