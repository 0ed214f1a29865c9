package org.lagebrief.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance.Passage;
import tools.jackson.databind.json.JsonMapper;

/** A claim of an article as one line of JSON, its keys in a fixed order: other tools read it. */
final class ClaimJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ClaimJson() {}

    /** @param place the path of the article's file as it was given, and where in it the article stands if it can hold several */
    static String line(String place, Claim claim) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("article", place);
        if (claim.provenance() instanceof Passage passage) {
            line.put("start", passage.start());
            line.put("end", passage.end());
        }
        line.put("figure", claim.quantity().wording());
        line.put("low", claim.quantity().low());
        line.put("high", claim.quantity().high());
        line.put("bound", claim.quantity().bound().code());
        line.put("measure", claim.measure().code());
        line.put("subject", claim.subject());
        line.put("place", claim.place());
        line.put("asOf", claim.asOf().date().toString());
        line.put("origin", origin(claim.origin()));
        line.put("relays", claim.relays());
        line.put("scope", claim.scope().code());
        line.put("modality", claim.modality().code());
        line.put("part", claim.extent() == Extent.PART);
        line.put("sentence", claim.provenance().words());
        line.put("confidence", confidence(claim.confidence()));
        return JSON.writeValueAsString(line);
    }

    private static @Nullable Map<String, Object> origin(@Nullable Origin origin) {
        if (origin == null) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", origin.name());
        object.put("mention", origin.mention());
        object.put("generic", origin.generic());
        return object;
    }

    private static Map<String, Object> confidence(Confidence confidence) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("figure", confidence.figure());
        object.put("measure", confidence.measure());
        object.put("origin", confidence.origin());
        return object;
    }
}
