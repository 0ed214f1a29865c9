package org.lagebrief.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.render.BriefingRenderer;

/**
 * A briefing made again as it could have been made at an earlier moment.
 *
 * @param then the edition that held at the moment, or null if there was none
 * @param same whether it says exactly what that edition said
 * @param files the PDF first
 */
public record PastBriefing(Briefing briefing, @Nullable Edition then, boolean same, List<Path> files) {
    public PastBriefing {
        files = List.copyOf(files);
    }

    PastBriefing rendered(BriefingRenderer renderer, LocalDate knownOn, Path folder) {
        String topicId = briefing.topic().id();
        String hash = renderer.contentHash(briefing);
        Edition edition = new Edition(topicId, briefing.week(), then == null ? 1 : then.revision(), hash, knownOn);
        return new PastBriefing(
                briefing,
                then,
                then != null && then.contentHash().equals(hash),
                renderer.render(briefing, edition, folder.resolve(topicId)).paths());
    }
}
