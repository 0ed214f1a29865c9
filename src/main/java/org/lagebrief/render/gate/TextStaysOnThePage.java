package org.lagebrief.render.gate;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No text runs over an edge of the paper. */
final class TextStaysOnThePage implements Check {
    /** In points: what an overhanging letter may take without being lost. */
    private static final float TOLERANCE = 1;

    /** So many signs tell which text it is. */
    private static final int TOLD = 40;

    @Override
    public Stream<Finding> findings(Release release) {
        return release.signs().stream()
                .filter(TextStaysOnThePage::isOutside)
                .limit(1)
                .map(PrintedSign::page)
                .map(page -> new Finding(
                        "all text to stand on the page",
                        "text that runs over the edge of page " + page + ": \"" + outside(release, page) + "\""));
    }

    private static String outside(Release release, int page) {
        return release.signs().stream()
                .filter(sign -> sign.page() == page && isOutside(sign))
                .map(PrintedSign::text)
                .limit(TOLD)
                .collect(Collectors.joining());
    }

    private static boolean isOutside(PrintedSign sign) {
        return Stream.of(sign.left(), sign.right(), sign.top(), sign.bottom()).anyMatch(edge -> edge < -TOLERANCE);
    }
}
