package org.lagebrief.render;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebrief.render.look.Look;
import org.lagebrief.render.look.Looks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How briefings look, whatever their templates.
 *
 * @param paper {@code a4} or {@code letter}
 * @param accent a colour such as {@code #0b4f6c} that can be read on white
 * @param logo a PNG or SVG file for page one, or null for none
 * @param logoText what stands for the logo where it is not seen; needed with one
 */
@ConfigurationProperties("lagebrief.render")
public record RenderSettings(
        @DefaultValue("a4") String paper,
        @DefaultValue("#0b4f6c") String accent,
        @Nullable Path logo,
        @Nullable String logoText) {
    public static final RenderSettings DEFAULTS = new RenderSettings("a4", "#0b4f6c", null, null);

    /** @throws IllegalArgumentException if one of them cannot be used */
    public RenderSettings {
        paper = paper.toLowerCase(Locale.ROOT);
        Looks.of(paper, accent, logo, logoText);
    }

    Look look() {
        return Looks.of(paper, accent, logo, logoText);
    }
}
