package org.lagebrief.render.look;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paper, colours and logo as templates see them. */
public final class Look {
    private final String paper;
    private final Palette palette;
    private final @Nullable Logo logo;

    Look(String paper, Palette palette, @Nullable Logo logo) {
        this.paper = paper;
        this.palette = palette;
        this.logo = logo;
    }

    public @Nullable Logo logo() {
        return logo;
    }

    /** The style with what it leaves to the settings: {@code var(--paper)} and {@code var(--accent)}. */
    public String style(String css) {
        return css.replace("var(--paper)", paper).replace("var(--accent)", palette.accent());
    }

    /** What a template knows of it: {@code colours}, and {@code logo} if there is one. */
    public Map<String, Object> tree(boolean forPrint) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("colours", palette.tree());
        if (logo != null) {
            tree.put("logo", logo.tree(forPrint));
        }
        return tree;
    }
}
