package org.lagebrief.render.gate;

import java.util.stream.Stream;

/** Nothing is printed that no font has; what stands in texts is named by its code point before, so this is a style's or a template's. */
final class SignsHaveGlyphs implements Check {
    @Override
    public Stream<Finding> findings(Release release) {
        return release.faulty().stream()
                .filter(PrintedSign::isMissing)
                .map(sign -> new Finding(
                        "every sign to have a glyph in a font",
                        "one without on page " + sign.page() + ", as a style or a list writes it"));
    }
}
