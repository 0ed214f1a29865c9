package org.lagebrief.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lagebrief.render.BriefingRenderer;
import org.lagebrief.render.RenderSettings;

/** The renderer of each folder of templates; what it has read of them serves all topics and weeks. */
final class Renderers {
    private final RenderSettings settings;
    private final Map<Path, BriefingRenderer> byTemplates = new ConcurrentHashMap<>();

    Renderers(RenderSettings settings) {
        this.settings = settings;
    }

    BriefingRenderer of(Path templates) {
        return byTemplates.computeIfAbsent(templates, folder -> new BriefingRenderer(folder, settings));
    }
}
