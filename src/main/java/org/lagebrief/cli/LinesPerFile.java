package org.lagebrief.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines about places in files, gathered by file; of each file only the first are shown and the others counted. */
final class LinesPerFile {
    private static final int MOST = 10;

    /** A file with an ending, and after a comma where in it. */
    private static final Pattern PLACE_WITHIN = Pattern.compile("(.*?\\.\\w{1,8}), .*", Pattern.DOTALL);

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    void add(String place, String line) {
        Matcher within = PLACE_WITHIN.matcher(place);
        lines.computeIfAbsent(within.matches() ? within.group(1) : place, file -> new ArrayList<>())
                .add(line);
    }

    List<String> shown() {
        List<String> shown = new ArrayList<>();
        lines.forEach((file, all) -> {
            shown.addAll(all.subList(0, Math.min(MOST, all.size())));
            if (all.size() > MOST) {
                shown.add(String.format(
                        Locale.ROOT, "… and %,d more in %s (all in report.json)", all.size() - MOST, file));
            }
        });
        return shown;
    }
}
