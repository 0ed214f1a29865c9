package org.lagebrief.cli.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lagebrief.model.DecidedField;

/** The columns of a CSV file of decisions, and how its cells are kept from being formulas. */
final class Columns {
    static final String ID = "id";
    static final String DECISION = "decision";
    static final String REASON = "reason";
    static final String BY = "by";
    static final String AT = "at";
    static final String FILE = "file";
    static final String ARTICLE = "article";
    static final String COLUMN = "column";
    static final String OCCURRENCE = "occurrence";
    static final String WORDING = "wording";
    static final String SENTENCE = "sentence";
    /** What was read, for a person; it is not read again. */
    static final String READ = "read";

    static final List<String> ALL = Stream.of(
                    Stream.of(ID, DECISION, REASON),
                    Arrays.stream(DecidedField.values()).map(DecidedField::code),
                    Stream.of(BY, AT, FILE, ARTICLE, COLUMN, OCCURRENCE, WORDING, READ, SENTENCE))
            .flatMap(columns -> columns)
            .toList();

    private Columns() {}
}
