package org.lagebrief.render;

import java.util.List;
import java.util.stream.Collectors;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.UnlistedName;
import org.lagebrief.model.Week;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the names that no source bears as entries for {@code sources.yml}, ready to be pasted below its {@code parties}; what
 * names nobody in particular stands in comments.
 */
final class UnlistedSourcesYaml {
    private static final int MOST_PLACES = 5;

    private UnlistedSourcesYaml() {}

    /** The file's text. */
    static String write(Week week, List<UnlistedName> names) {
        var text = new StringBuilder("""
                # Who states figures in %s and stands in sources.yml under no name. Paste a party below "parties:" there if it is a
                # voice of its own, and say its role; if it is another name of a source that is listed, add it to the aliases of that.
                """.formatted(week));
        List<UnlistedName> parties =
                names.stream().filter(name -> !name.isNobodyInParticular()).toList();
        if (!parties.isEmpty()) {
            text.append("parties:\n");
            parties.forEach(name -> text.append(party(name)));
        }
        List<UnlistedName> nobody =
                names.stream().filter(UnlistedName::isNobodyInParticular).toList();
        if (!nobody.isEmpty()) {
            text.append("# These say what kind of body or person speaks, not which, and count for nobody:\n");
            nobody.forEach(name -> text.append("#   %s: %s\n".formatted(quoted(name.name()), met(name))));
        }
        return text.toString();
    }

    /** Which of several parties it is, only the desk can say. */
    private static String ambiguity(UnlistedName name) {
        return name.mayBe().isEmpty()
                ? ""
                : "# names the state of several parties; if one of them is meant, add it to the aliases of its source: %s\n"
                        .formatted(String.join(", ", name.mayBe()));
    }

    private static String party(UnlistedName name) {
        String called = "{%s: %s}".formatted(name.language(), quoted(name.name()));
        return """
                # %s
                %s- id: %s
                  name: %s
                  role: unknown
                  sources:
                    - {id: %s, name: %s}
                """.formatted(met(name), ambiguity(name), name.id(), called, name.id(), called)
                .indent(2);
    }

    private static String met(UnlistedName name) {
        int count = name.places().size();
        String places = name.places().stream()
                .limit(MOST_PLACES)
                .map(UnlistedSourcesYaml::place)
                .collect(Collectors.joining("; "));
        String rest = count > MOST_PLACES ? "; and " + (count - MOST_PLACES) + " more" : "";
        return "met %s: %s%s".formatted(count == 1 ? "once" : count + " times", places, rest);
    }

    /** On one line, whatever the file's name holds. */
    private static String place(Provenance place) {
        String file = place.file().replaceAll("\\p{Cntrl}", " ");
        return place.line() == null ? file : file + ", line " + place.line();
    }

    /** In double quotes, as JSON and YAML write a text. */
    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
