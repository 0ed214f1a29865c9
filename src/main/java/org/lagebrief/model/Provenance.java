package org.lagebrief.model;

/** Where the words stand that state a figure: a passage of an article or a row of a figure table. */
public sealed interface Provenance {
    /** Path below the input folder, with {@code /} between names. */
    String file();

    /** 1-based line of the file. */
    int line();

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
    record Passage(ArticleId article, String file, int line, int paragraph, int start, int end, String words)
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
    record TableRow(String file, int line, String column, String words) implements Provenance {}
}
