package org.lagebrief.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where the words stand that state a figure: a passage of an article or a row of a figure table. */
public sealed interface Provenance {
    /** By file and line; within an article by what comes first. */
    Comparator<Provenance> BY_PLACE = Comparator.comparing(Provenance::file)
            .thenComparing(Provenance::line, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(place ->
                    place instanceof Passage passage ? passage.article().sha256() : "")
            .thenComparing(place -> place instanceof Passage passage ? passage.start() : 0);

    /** Path below the input folder, with {@code /} between names. */
    String file();

    /** 1-based line of the file, or null where the file's lines are not those of the text. */
    @Nullable
    Integer line();

    /** The words themselves: the sentence, or the row as it is written. */
    String words();

    /**
     * A passage of an article.
     *
     * @param start index of the figure's first UTF-16 code unit in the article's text
     * @param end index after its last
     * @param paragraph 1-based, counting runs of text between line breaks
     * @param words the whole sentence, verbatim
     */
    record Passage(
            ArticleId article, String file, @Nullable Integer line, int paragraph, int start, int end, String words)
            implements Provenance {
        public Passage {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("passage: expected 0 <= start < end, found " + start + ", " + end);
            }
        }
    }

    /**
     * A row of a figure table.
     *
     * @param line the line of the file on which the row begins
     * @param column the header of the cell that states the figure
     */
    record TableRow(String file, Integer line, String column, String words) implements Provenance {}
}
