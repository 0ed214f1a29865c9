package org.lagebrief.collect.table.mapping;

import static org.lagebrief.collect.yaml.LayoutException.orNone;
import static org.lagebrief.collect.yaml.LayoutException.required;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.yaml.LayoutException;

/**
 * Which rows are meant: those whose cell in the column, without surrounding space, equals one of these texts, or is like
 * one of these, in which {@code *} stands for any characters or none. Neither key means an empty cell.
 */
public record RowCondition(
        String column,
        @Nullable List<String> equals,
        @Nullable List<String> like) {
    public RowCondition {
        required("column", column);
        if (equals != null && like != null) {
            throw new LayoutException("either equals or like", "both", "write two conditions");
        }
        equals = like == null && equals == null
                ? List.of("")
                : orNone(equals).stream().map(String::strip).toList();
        like = orNone(like);
    }

    /** Recognises a cell that is like one of the texts; meets none if there are no such texts. */
    public Pattern pattern() {
        return Pattern.compile(
                orNone(like).stream().map(RowCondition::regex).collect(Collectors.joining("|")), Pattern.DOTALL);
    }

    private static String regex(String text) {
        return List.of(text.strip().split("\\*+", -1)).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(".*?"));
    }
}
