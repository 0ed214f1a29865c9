package org.lagebrief.render;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Edition;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes plain trees as JSON: indented, keys in the tree's order, the same on every machine. */
final class BriefingJson {
    static final String FORMAT = "lagebrief/briefing/1";
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
            .build();

    private BriefingJson() {}

    /**
     * The briefing's file: which edition it is, then what it says.
     *
     * @param replaces what it says otherwise than the edition before it, or null where that is not known
     */
    static String write(
            Map<String, @Nullable Object> briefing, Edition edition, @Nullable Map<String, @Nullable Object> replaces) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("format", FORMAT);
        tree.put("revision", edition.revision());
        tree.put("contentHash", edition.contentHash());
        if (replaces != null) {
            tree.put("replaces", replaces);
        }
        tree.putAll(briefing);
        return write(tree);
    }

    static String write(Map<String, ? extends @Nullable Object> tree) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }
}
