package org.lagebrief.render.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The colours of a briefing: one accent, which words are printed in, and its tints, which areas are filled with. */
final class Palette {
    static final String USUAL = "#0b4f6c";

    /** What WCAG 2.2, 1.4.3, asks of text. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** The tints of the usual accent, chosen by eye. */
    private static final Map<String, Object> USUAL_TINTS =
            Map.of("band", "#dde9ee", "pale", "#f1f6f8", "soft", List.of("#cfe0e7", "#a5c3cf", "#7aa5b6"));

    private final String accent;

    /** @throws IllegalArgumentException if it is no colour, or too pale for words on white */
    Palette(String accent) {
        this.accent = accent.toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(this.accent).matches()) {
            throw new IllegalArgumentException(
                    "lagebrief.render.accent: expected a colour such as \"#0b4f6c\", found \"" + accent + "\"");
        }
        double contrast = contrastWithWhite();
        if (contrast < LEAST_CONTRAST) {
            throw new IllegalArgumentException(
                    "lagebrief.render.accent: expected a colour that can be read on white (contrast 4.5:1 or more), found "
                            + accent + String.format(Locale.ROOT, " (%.1f:1)", Math.floor(contrast * 10) / 10));
        }
    }

    String accent() {
        return accent;
    }

    /** As a template sees it: {@code accent}, {@code band}, {@code pale}, and {@code soft} from pale to strong. */
    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("accent", accent);
        tree.putAll(accent.equals(USUAL) ? USUAL_TINTS : tints());
        return tree;
    }

    private Map<String, Object> tints() {
        return Map.of("band", tint(0.14), "pale", tint(0.06), "soft", List.of(tint(0.2), tint(0.37), tint(0.54)));
    }

    /** The accent thinned with white to that share. */
    private String tint(double share) {
        var tint = new StringBuilder("#");
        for (int channel = 0; channel < 3; channel++) {
            tint.append("%02x".formatted(Math.round(255 - (255 - value(channel)) * share)));
        }
        return tint.toString();
    }

    /** By WCAG 2.2, contrast ratio and relative luminance. */
    private double contrastWithWhite() {
        double luminance = 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
        return 1.05 / (luminance + 0.05);
    }

    private double linear(int channel) {
        double value = value(channel) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private int value(int channel) {
        return Integer.parseInt(accent.substring(1 + 2 * channel, 3 + 2 * channel), 16);
    }
}
