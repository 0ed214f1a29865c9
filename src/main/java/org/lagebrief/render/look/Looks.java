package org.lagebrief.render.look;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes looks of what is set. */
public final class Looks {
    private static final Map<String, String> PAPERS = Map.of("a4", "A4", "letter", "letter");

    private Looks() {}

    /** @throws IllegalArgumentException if one of them cannot be used, named by its property */
    public static Look of(String paper, String accent, @Nullable Path logo, @Nullable String logoText) {
        String size = PAPERS.get(paper);
        if (size == null) {
            throw new IllegalArgumentException(
                    "lagebrief.render.paper: expected a4 or letter, found \"" + paper + "\"");
        }
        var palette = new Palette(accent);
        if (logo == null) {
            return new Look(size, palette, null);
        }
        if (logoText == null || logoText.isBlank()) {
            throw new IllegalArgumentException(
                    "lagebrief.render.logo-text: expected words that stand for the logo where it is not seen, found none");
        }
        return new Look(size, palette, Logo.read(logo, logoText.strip()));
    }
}
